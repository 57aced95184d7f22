package org.gradewatch.notification.subscription;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets a person. What is left is the keyed hash of the address, under an id that nobody has
/// ever seen: to know the address again if it was given up, and for the ledger to add up.
public final class Erasing {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Moments moments;

    Erasing(JdbcClient jdbc, TransactionTemplate transactions, Moments moments) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.moments = moments;
    }

    /// All that is personal goes, at once. Once more changes nothing.
    public void erase(UUID person) {
        transactions.executeWithoutResult(status -> {
            long moment = moments.ofAChange();
            locked(person).ifPresent(address -> erase(person, address, moment));
        });
    }

    /// A confirmation that comes meanwhile is wholly before, or wholly after.
    private Optional<byte[]> locked(UUID person) {
        return jdbc.sql("select email_hash from subscriber where id = ? and email is not null for update")
                .param(person)
                .query(byte[].class)
                .optional();
    }

    private void erase(UUID person, byte[] address, long moment) {
        jdbc.sql("delete from subscription where subscriber_id = ?")
                .param(person)
                .update();
        jdbc.sql("delete from succession where subscriber_id = ?").param(person).update();
        jdbc.sql("delete from confirmation where email_hash = ?").param(address).update();
        // The replies of mail servers, since they repeat addresses.
        jdbc.sql("update delivery set detail = null where subscriber_id = ?")
                .param(person)
                .update();
        jdbc.sql("""
            update subscriber set id = ?, email = null, confirmed_at = null, erased_at = now(), erased_moment = ?
            where id = ?\
            """).params(UUID.randomUUID(), moment, person).update();
    }

    /// A mail may have been with its server at the time, which then said something of the address.
    void sweep() {
        jdbc.sql("""
            update delivery d set detail = null from subscriber s
            where s.erased_at > now() - interval '1 day' and d.subscriber_id = s.id and d.detail like '%@%'\
            """).update();
    }
}
