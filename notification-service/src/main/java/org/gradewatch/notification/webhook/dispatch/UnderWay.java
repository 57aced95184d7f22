package org.gradewatch.notification.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The endpoints that this process holds, and its calls to them. Used by one lane only.
final class UnderWay {

    /// A call that takes longer makes room for one to an endpoint that answers.
    private static final Duration QUICK = Duration.ofSeconds(1);

    private record Call(UUID endpoint, Instant since, boolean troubled) {

        boolean isSlow(Instant now) {
            return troubled || since.plus(QUICK).isBefore(now);
        }
    }

    private static final class Held {
        private int calls;
        private boolean looked;
        private Instant notBefore = Instant.EPOCH;
    }

    private final Map<UUID, Held> held = new HashMap<>();
    private final Map<Long, Call> calls = new HashMap<>();

    void hold(List<UUID> endpoints) {
        endpoints.forEach(endpoint -> held.put(endpoint, new Held()));
    }

    Set<UUID> held() {
        return held.keySet();
    }

    Collection<Long> inHand() {
        return calls.keySet();
    }

    int quick(Instant now) {
        return calls.size() - slow(now);
    }

    int slow(Instant now) {
        return (int) calls.values().stream().filter(call -> call.isSlow(now)).count();
    }

    /// Those for which more may be due, each with the number of its calls.
    Map<UUID, Integer> callable(Instant now) {
        var callable = new HashMap<UUID, Integer>();
        held.forEach((endpoint, one) -> {
            if (!one.looked && !now.isBefore(one.notBefore)) {
                one.looked = true;
                callable.put(endpoint, one.calls);
            }
        });
        return callable;
    }

    void begin(Message message) {
        Instant now = Instant.now();
        calls.put(message.delivery(), new Call(message.endpoint(), now, message.troubled()));
        Held one = held.get(message.endpoint());
        if (one != null) {
            one.calls++;
            one.notBefore = now.plus(message.spacing());
            one.looked &= message.spacing().isZero();
        }
    }

    void lookAgain() {
        held.values().forEach(one -> one.looked = false);
    }

    void end(Message message) {
        calls.remove(message.delivery());
        Held one = held.get(message.endpoint());
        if (one != null) {
            one.calls--;
            one.looked = false;
        }
    }

    /// Those for which nothing more is to be done now, which are let go of; each with the time
    /// before which it is not to be called.
    Map<UUID, Instant> idle() {
        var idle = new HashMap<UUID, Instant>();
        held.forEach((endpoint, one) -> {
            if (one.calls == 0 && one.looked) {
                idle.put(endpoint, one.notBefore);
            }
        });
        idle.keySet().forEach(held::remove);
        return idle;
    }

    Map<UUID, Instant> all() {
        var all = new HashMap<UUID, Instant>();
        held.forEach((endpoint, one) -> all.put(endpoint, one.notBefore));
        held.clear();
        return all;
    }

    /// How long until one that is held may be called, at most so long.
    Duration nextCall(Instant now, Duration most) {
        return held.values().stream()
                .filter(one -> !one.looked)
                .map(one -> Duration.between(now, one.notBefore))
                .filter(wait -> wait.compareTo(most) < 0)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .min(Duration::compareTo)
                .orElse(most);
    }
}
