package org.gradewatch.notification.resending;

import java.util.Objects;
import org.gradewatch.notification.allowance.Operations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is parked since an older database was restored, and was told before that: an operator knows
/// it from the mail server. It stays as told, so that what puts it right reaches the same people.
final class Restored {

    private static final String WHICH = "where state = 'PARKED' and parked_until is null and channel = 'email'";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Operations operations;

    Restored(JdbcClient jdbc, TransactionTemplate transactions, Operations operations) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.operations = operations;
    }

    /// How many there are; nothing is done.
    long reckon() {
        return jdbc.sql("select count(*) from delivery " + WHICH)
                .query(Long.class)
                .single();
    }

    long markTold(String who, String why) {
        return Objects.requireNonNull(transactions.execute(status -> {
            long operation = operations.record(who, "TOLD", why, null);
            return (long) jdbc.sql("update delivery set state = 'DELIVERED', settled_at = now(), detail = ? " + WHICH)
                    .param("told before an older database was restored, says operation " + operation)
                    .update();
        }));
    }
}
