package org.gradewatch.notification.resending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import org.gradewatch.notification.allowance.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets mails go to addresses again that they did not reach: a mail server may have told nonsense
/// of many. What was parked for them goes out; what was suppressed meanwhile is to be
/// [sent again][Resending]. Who called our mails spam is not written to before a new confirmation.
final class Releasing {

    private static final String WHICH = """
        from troubled_address t
        where t.reason <> 'COMPLAINT' and (:because::text is null or t.reason = :because)
            and t.since >= coalesce(:since::timestamptz, '-infinity')
            and (:delivery::bigint is null or t.email_hash = (select s.email_hash
                from delivery d join subscriber s on s.id = d.subscriber_id where d.id = :delivery))
        """;

    private static final String RELEASE = """
        with released as (delete %s returning t.email_hash),
        going as (
            update delivery d set parked_until = now()
            from subscriber s join released r on r.email_hash = s.email_hash
            where d.subscriber_id = s.id and d.state = 'PARKED' and d.parked_until > now()
        )
        select count(*) from released
        """.formatted(WHICH);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Operations operations;

    Releasing(JdbcClient jdbc, TransactionTemplate transactions, Operations operations) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.operations = operations;
    }

    /// What was found out about an address and may have been wrong.
    enum Cause {
        HARD_BOUNCE,
        SOFT_BOUNCE
    }

    /// @param delivery the address that it goes to
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Addresses(
            @Nullable Long delivery,
            @Nullable Cause because,
            @Nullable Instant since) {}

    /// How many there are; nothing is done.
    long reckon(Addresses addresses) {
        return ask("select count(*) " + WHICH, addresses);
    }

    long release(Addresses addresses, String who, String why) {
        return Objects.requireNonNull(transactions.execute(status -> {
            operations.record(who, "ADDRESSES_RELEASED", why, addresses);
            return ask(RELEASE, addresses);
        }));
    }

    private long ask(String sql, Addresses addresses) {
        return jdbc.sql(sql)
                .param("delivery", addresses.delivery(), Types.BIGINT)
                .param(
                        "because",
                        addresses.because() == null ? null : addresses.because().name(),
                        Types.VARCHAR)
                .param("since", addresses.since() == null ? null : Timestamp.from(addresses.since()), Types.TIMESTAMP)
                .query(Long.class)
                .single();
    }
}
