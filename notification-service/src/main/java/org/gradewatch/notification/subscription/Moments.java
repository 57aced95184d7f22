package org.gradewatch.notification.subscription;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Numbers that say what came before what: the beginnings and ends of subscriptions, and the
/// matching of alerts against them.
///
/// Whoever changes a subscription holds a lock (shared) from before it takes its moment until it
/// commits; the matching waits for all of them (exclusive), takes a later moment, and lets go. So
/// everything with a smaller moment than the matching's is committed and seen by it, and nothing
/// that commits later can slip in behind it.
public final class Moments {

    private static final long LOCK = 0x6772616465L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Moments(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Within the transaction of the change.
    public long ofAChange() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)")
                .param(LOCK)
                .query((row, n) -> 0)
                .single();
        return next();
    }

    /// In a short transaction of its own, before that of the matching: a long fan-out makes nobody
    /// wait who subscribes meanwhile.
    public long ofAMatching() {
        Long moment = transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, n) -> 0)
                    .single();
            return next();
        });
        return java.util.Objects.requireNonNull(moment);
    }

    private long next() {
        return jdbc.sql("select nextval('moment')").query(Long.class).single();
    }
}
