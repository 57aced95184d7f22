package org.gradewatch.notification.ledger;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What became of every delivery, counted.
final class Ledger {

    /// Everyone is read once for all of them together.
    static final int AT_A_TIME = 100;

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final Reconciliation reconciliation;

    Ledger(JdbcClient jdbc, Alerts alerts, Reconciliation reconciliation) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.reconciliation = reconciliation;
    }

    /// Every state of a delivery, in the order of the equation.
    enum State {
        DELIVERED,
        BOUNCED,
        SUPPRESSED,
        CANCELLED,
        SUPERSEDED,
        PARKED,
        PENDING
    }

    Map<State, Long> counts(long sequence) {
        var counts = new EnumMap<State, Long>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) from delivery where sequence = ? group by state")
                .param(sequence)
                .query((row, n) -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    Map<String, Long> suppressions(long sequence) {
        var reasons = new LinkedHashMap<String, Long>();
        jdbc.sql("select reason, persons from alert_suppression where sequence = ? order by reason")
                .param(sequence)
                .query((row, n) -> reasons.put(row.getString(1), row.getLong(2)))
                .list();
        return reasons;
    }

    /// As it was reckoned last, or now where it never was.
    long expected(Alert alert) {
        return jdbc.sql("select expected from alert where sequence = ? and expected is not null")
                .param(alert.sequence())
                .query(Long.class)
                .optional()
                .orElseGet(() -> reconciliation.reckon(alert).expected());
    }

    /// Those never reckoned, and the recent ones whose rows are not as many as expected or were
    /// found wrong before; so many at a time that nothing else waits for long.
    void checkRecent(Duration recent) {
        check("""
            select a.sequence from alert a where a.change is not null and (a.checked_at is null
                or (a.matched_at > now() - :than * interval '1 second'
                    and (a.gap <> 0 or a.expected <>
                        (select count(*) from delivery d where d.sequence = a.sequence))))
            order by a.checked_at nulls first, a.sequence limit :most\
            """, recent);
    }

    /// Those that were not reckoned for so long, the longest first; so many at a time.
    void checkOldest(Duration notSince) {
        check("""
            select sequence from alert
            where change is not null and checked_at < now() - :than * interval '1 second'
            order by checked_at limit :most\
            """, notSince);
    }

    private void check(String which, Duration than) {
        List<Long> sequences = jdbc.sql(which)
                .param("than", than.toMillis() / 1000.0)
                .param("most", AT_A_TIME)
                .query(Long.class)
                .list();
        reconciliation.reckon(alerts.findAll(sequences));
    }

    /// Persons whose rows are not as they should be, and records of the topic without an alert.
    long gap() {
        return jdbc.sql("""
            select coalesce((select sum(gap) from alert), 0)
                + coalesce((select max(ordinal) from position), 0) - (select count(*) from alert)\
            """).query(Long.class).single();
    }

    /// @param pending those that wait for a digest among them
    /// @param oldestSeconds since when the oldest of the others could have gone out
    record Waiting(long pending, double oldestSeconds) {}

    Waiting waiting() {
        return jdbc.sql("""
            select count(*), coalesce(extract(epoch from now() - min(ready_at)), 0)
            from delivery where state = 'PENDING'\
            """)
                .query((row, n) -> new Waiting(row.getLong(1), row.getDouble(2)))
                .single();
    }
}
