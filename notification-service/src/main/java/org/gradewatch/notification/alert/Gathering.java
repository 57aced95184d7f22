package org.gradewatch.notification.alert;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts together what goes to a person in one mail: all that waits and is due, and whatever would
/// have gone at once but for a burst. Who is in a mail is settled here for good, before it is first
/// tried; one that is alone goes as every other.
final class Gathering {

    private static final long LOCK = 0x6761746865L;

    private static final String GATHER = """
        with going as (
            select d.id, d.subscriber_id from delivery d
            where d.state = 'PENDING' and d.ready_at is null and (d.due_at <= :now::timestamptz
                or (d.frequency = 'IMMEDIATE' and exists (select from delivery o
                    where o.subscriber_id = d.subscriber_id and o.state = 'PENDING' and o.ready_at is null
                        and o.due_at <= :now::timestamptz)))
        ), mails as (
            select id, min(id) over mail as first, count(*) over mail as size
            from going window mail as (partition by subscriber_id)
        )
        update delivery d set ready_at = :now::timestamptz, due_at = now(),
            gathered_in = case when m.size > 1 then m.first end
        from mails m where d.id = m.id
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    Gathering(JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Until the transaction ends nobody else gathers, and nothing that waits is added or
    /// superseded.
    static void lock(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> 0)
                .single();
    }

    void gather() {
        Timestamp now = Timestamp.from(clock.instant());
        if (isAnythingDue(now)) {
            transactions.executeWithoutResult(status -> {
                lock(jdbc);
                jdbc.sql(GATHER).param("now", now).update();
            });
        }
    }

    private boolean isAnythingDue(Timestamp now) {
        return jdbc.sql("""
            select exists (select from delivery
                where state = 'PENDING' and ready_at is null and due_at <= ?)\
            """).param(now).query(Boolean.class).single();
    }
}
