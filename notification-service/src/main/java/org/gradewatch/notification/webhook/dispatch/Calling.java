package org.gradewatch.notification.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gradewatch.notification.webhook.endpoint.Calls;
import org.gradewatch.notification.webhook.endpoint.SigningKeys;
import org.gradewatch.notification.webhook.outgoing.Answer;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.gradewatch.notification.webhook.outgoing.Outgoing;
import org.gradewatch.notification.webhook.outgoing.Why;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.jspecify.annotations.Nullable;

/// Makes signed calls and judges the answers.
final class Calling {

    private final SigningKeys keys;
    private final Calls calls;
    private final Outgoing outgoing;
    private final Judging judging;

    Calling(SigningKeys keys, Calls calls, Outgoing outgoing, Judging judging) {
        this.keys = keys;
        this.calls = calls;
        this.outgoing = outgoing;
        this.judging = judging;
    }

    /// What the calls are signed with; asked before any of them counts as under way.
    Map<UUID, List<SigningKey>> keysFor(List<Message> messages) {
        return messages.isEmpty()
                ? Map.of()
                : keys.inForce(
                        messages.stream().map(Message::endpoint).distinct().toList());
    }

    /// Returns at once.
    ///
    /// @param then told of each, from any thread
    void call(List<Message> messages, Map<UUID, List<SigningKey>> with, Consumer<Tried> then) {
        messages.forEach(message -> call(message, with.getOrDefault(message.endpoint(), List.of()), then));
    }

    private void call(Message message, List<SigningKey> with, Consumer<Tried> then) {
        Instant at = Instant.now();
        if (with.isEmpty()) {
            then.accept(tried(message, at, new Unreached(Why.BROKEN, "there is no key to sign with", Duration.ZERO)));
            return;
        }
        CompletableFuture<Answer> unused = outgoing.send(calls.event(message.url(), with, message.id(), message.body()))
                .whenComplete((answer, failure) -> then.accept(tried(message, at, orBroken(answer, failure))));
    }

    /// A call must not be lost sight of, whatever went wrong with it.
    private static Answer orBroken(@Nullable Answer answer, @Nullable Throwable failure) {
        return answer == null ? new Unreached(Why.BROKEN, String.valueOf(failure), Duration.ZERO) : answer;
    }

    private Tried tried(Message message, Instant at, Answer answer) {
        return new Tried(message, at, answer, judging.of(answer, message.tries() + 1));
    }
}
