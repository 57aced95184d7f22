package org.gradewatch.notification.webhook.dispatch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.NotificationMeters.Channel;
import org.gradewatch.notification.webhook.dispatch.Judgement.Delivered;
import org.gradewatch.notification.webhook.dispatch.Judgement.Ended;
import org.gradewatch.notification.webhook.dispatch.Judgement.GivenUp;
import org.gradewatch.notification.webhook.dispatch.Judgement.NotTried;
import org.gradewatch.notification.webhook.dispatch.Judgement.TryAgain;
import org.gradewatch.notification.webhook.endpoint.Endpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what became of calls, many in one transaction: the ledger, the record of attempts,
/// and how each endpoint fares.
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Attempts attempts;
    private final Endpoints endpoints;
    private final NotificationMeters meters;
    private final Duration disableAfter;

    Settlement(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Attempts attempts,
            Endpoints endpoints,
            NotificationMeters meters,
            Duration disableAfter) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.attempts = attempts;
        this.endpoints = endpoints;
        this.meters = meters;
        this.disableAfter = disableAfter;
    }

    void settle(List<Tried> all) {
        Map<Boolean, List<Tried>> tried =
                all.stream().collect(Collectors.partitioningBy(call -> !(call.judgement() instanceof NotTried)));
        putOff(tried.getOrDefault(false, List.of()));
        write(tried.getOrDefault(true, List.of()));
    }

    /// As if nothing had been.
    private void putOff(List<Tried> calls) {
        if (!calls.isEmpty()) {
            calls.forEach(call -> meters.attempted(call.judgement().word()));
            jdbc.sql("update webhook_delivery set due_at = now() + interval '1 second' where id = any(?)")
                    .param(calls.stream().map(call -> call.message().delivery()).toArray(Long[]::new))
                    .update();
        }
    }

    private void write(List<Tried> calls) {
        if (calls.isEmpty()) {
            return;
        }
        Set<Long> settled = new HashSet<>();
        Map<UUID, Instant> failing = new LinkedHashMap<>();
        transactions.executeWithoutResult(status -> {
            attempts.write(calls);
            settled.addAll(deliveries(calls));
            failing.putAll(progress(calls));
        });
        count(calls, settled);
        disable(calls, failing);
    }

    private List<Long> deliveries(List<Tried> calls) {
        return jdbc.sql("""
            update webhook_delivery d set state = e.state, detail = e.detail, attempts = attempts + 1,
                due_at = case when e.state = 'PENDING' then now() + e.pause * interval '1 millisecond' else due_at end,
                settled_at = case when e.state = 'PENDING' then null else now() end
            from unnest(:ids::bigint[], :states::text[], :details::text[], :pauses::bigint[])
                as e (id, state, detail, pause)
            where d.id = e.id and d.state = 'PENDING'
            returning d.id\
            """)
                .param(
                        "ids",
                        calls.stream().map(call -> call.message().delivery()).toArray(Long[]::new))
                .param(
                        "states",
                        calls.stream().map(call -> state(call.judgement())).toArray(String[]::new))
                .param(
                        "details",
                        calls.stream().map(call -> call.judgement().detail()).toArray(String[]::new))
                .param(
                        "pauses",
                        calls.stream().map(call -> pause(call.judgement())).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /// What an endpoint that ended did not take waits, until its holder makes it active again.
    private static String state(Judgement judgement) {
        return switch (judgement) {
            case Delivered ignored -> "DELIVERED";
            case GivenUp ignored -> "PARKED";
            case TryAgain ignored -> "PENDING";
            case Ended ignored -> "PENDING";
            case NotTried ignored -> "PENDING";
        };
    }

    private static long pause(Judgement judgement) {
        return judgement instanceof TryAgain again ? again.after().toMillis() : 0;
    }

    /// How the calls of an endpoint went, taken together: one success makes up for all.
    private static final class Fared {
        private boolean succeeded;
        private int failures;
        private Duration slowDown = Duration.ZERO;
        private Instant last = Instant.EPOCH;

        void add(Tried call) {
            succeeded |= call.judgement() instanceof Delivered;
            failures++;
            last = call.at().isAfter(last) ? call.at() : last;
            if (call.judgement() instanceof TryAgain again && again.slowDown().compareTo(slowDown) > 0) {
                slowDown = again.slowDown();
            }
        }
    }

    /// @return since when the endpoints that failed have done so
    private Map<UUID, Instant> progress(List<Tried> calls) {
        var fared = new LinkedHashMap<UUID, Fared>();
        calls.forEach(call -> fared.computeIfAbsent(call.message().endpoint(), id -> new Fared())
                .add(call));
        List<Map.Entry<UUID, Fared>> all = new ArrayList<>(fared.entrySet());
        var failing = new LinkedHashMap<UUID, Instant>();
        jdbc.sql("""
            update webhook_progress p set
                failing_since = case when e.succeeded then null else coalesce(p.failing_since, e.last) end,
                failures = case when e.succeeded then 0 else p.failures + e.failures end,
                last_success = case when e.succeeded then e.last else p.last_success end,
                last_attempt = e.last,
                slowed = not e.succeeded and (p.slowed or e.rest > 0),
                rests_until = greatest(p.rests_until, now() + e.rest * interval '1 millisecond')
            from unnest(:ids::uuid[], :succeeded::boolean[], :failures::int[], :lasts::timestamptz[], :rests::bigint[])
                as e (id, succeeded, failures, last, rest)
            where p.webhook_id = e.id
            returning p.webhook_id, p.failing_since\
            """)
                .param("ids", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "succeeded",
                        all.stream().map(one -> one.getValue().succeeded).toArray(Boolean[]::new))
                .param(
                        "failures",
                        all.stream().map(one -> one.getValue().failures).toArray(Integer[]::new))
                .param(
                        "lasts",
                        all.stream()
                                .map(one -> Timestamp.from(one.getValue().last))
                                .toArray(Timestamp[]::new))
                .param(
                        "rests",
                        all.stream()
                                .map(one -> one.getValue().slowDown.toMillis())
                                .toArray(Long[]::new))
                .query(row -> {
                    Timestamp since = row.getTimestamp("failing_since");
                    if (since != null) {
                        failing.put(row.getObject("webhook_id", UUID.class), since.toInstant());
                    }
                });
        return failing;
    }

    private void count(List<Tried> calls, Set<Long> settled) {
        for (Tried call : calls) {
            meters.attempted(call.judgement().word());
            Message message = call.message();
            if (!settled.contains(message.delivery())) {
                continue;
            }
            if (call.judgement() instanceof Delivered) {
                meters.settled(Channel.WEBHOOK, "delivered");
                if (!message.replayed()) {
                    meters.accepted(Duration.between(message.seenAt(), call.at().plus(call.took())));
                }
            } else if (call.judgement() instanceof GivenUp gaveUp) {
                meters.settled(Channel.WEBHOOK, "parked");
                LOG.warn(
                        "{} is not tried any more at webhook {}: {}",
                        message.id(),
                        message.endpoint(),
                        gaveUp.detail());
            }
        }
    }

    private void disable(List<Tried> calls, Map<UUID, Instant> failing) {
        for (Tried call : calls) {
            if (call.judgement() instanceof Ended ended) {
                disable(call.message().endpoint(), "it wants no more events: " + ended.detail());
            }
        }
        failing.forEach((endpoint, since) -> {
            if (since.plus(disableAfter).isBefore(Instant.now())) {
                disable(endpoint, "no call succeeded since " + since);
            }
        });
    }

    private void disable(UUID endpoint, String why) {
        if (endpoints.disable(endpoint, why)) {
            LOG.warn("webhook {} is disabled: {}", endpoint, why);
        }
    }
}
