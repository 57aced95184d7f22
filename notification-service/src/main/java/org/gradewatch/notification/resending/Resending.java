package org.gradewatch.notification.resending;

import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradewatch.notification.allowance.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends again what has ended. It is the same delivery and the same mail, under the same
/// Message-ID: a mailbox that has it already shows it once.
///
/// What was gathered in one mail goes together again. What was put right since is not sent any
/// more, unless that what puts it right follows it.
final class Resending {

    private static final String SQL = """
        with righting as materialized (
            select sequence, unnest(told_by) as wrong from alert where those_told
        ), asked as (
            select d.id, d.state, d.gathered_in from delivery d join alert a on a.sequence = d.sequence
            where d.channel = 'email' and (:delivery::bigint is null or d.id = :delivery)
                and (:change::text is null or a.change_id = :change)
                and (:delivery::bigint is not null or d.state = :outcome)
                and starts_with(coalesce(d.detail, ''), :because)
                and d.state in ('DELIVERED', 'BOUNCED', 'SUPPRESSED', 'PARKED')
        ), whole as (
            select id from asked
            union
            select m.id from asked join delivery m on m.gathered_in = asked.gathered_in and m.state = asked.state
        ), judged as (
            select d.id, case
                when s.email is null then 'ERASED'
                when not exists (select from subscription f
                    where f.subscriber_id = s.id and f.valid_to is null) then 'LEFT'
                when t.state = 'SUPPRESSED' then 'ADDRESS_GIVEN_UP'
                when exists (select from righting r where r.wrong = d.sequence
                    and not exists (select from delivery n
                        where n.sequence = r.sequence and n.subscriber_id = d.subscriber_id
                            and (n.state = 'PENDING' or n.id in (select id from whole)))) then 'PUT_RIGHT_SINCE'
                else 'RESENT' end as fate
            from whole join delivery d on d.id = whole.id join subscriber s on s.id = d.subscriber_id
                left join troubled_address t on t.email_hash = s.email_hash
        ), written as (
            update delivery d set state = 'PENDING', attempts = 0, due_at = now(), ready_at = now(), settled_at = null,
                parked_until = null, lease_owner = null, leased_until = null, resent_by = :operation,
                detail = 'sent again by an operator',
                accepted_before = case d.state when 'DELIVERED' then d.settled_at else d.accepted_before end,
                gathered_in = case when exists (select from judged f
                    where f.id = d.gathered_in and f.fate = 'RESENT') then d.gathered_in end
            from judged j
            where :operation::bigint is not null and j.id = d.id and j.fate = 'RESENT'
                and d.state in ('DELIVERED', 'BOUNCED', 'SUPPRESSED', 'PARKED')
            returning d.id
        )
        select fate, count(*) from judged
        where fate <> 'RESENT' or :operation::bigint is null or id in (select id from written)
        group by fate
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Operations operations;

    Resending(JdbcClient jdbc, TransactionTemplate transactions, Operations operations) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.operations = operations;
    }

    /// What becomes of a delivery that is to go out again.
    enum Fate {
        RESENT,
        /// The person is not known any more.
        ERASED,
        /// The person follows nothing any more.
        LEFT,
        /// Nothing is sent to the address before it is [released][Releasing] or confirmed anew.
        ADDRESS_GIVEN_UP,
        /// It would be wrong by now.
        PUT_RIGHT_SINCE
    }

    Optional<String> state(long delivery) {
        return jdbc.sql("select state from delivery where id = ?")
                .param(delivery)
                .query(String.class)
                .optional();
    }

    /// What would go out, and what would not; nothing is done.
    Map<Fate, Long> reckon(Which which) {
        return ask(which, null);
    }

    Map<Fate, Long> resend(Which which, String who, String why) {
        return Objects.requireNonNull(
                transactions.execute(status -> ask(which, operations.record(who, "RESENT", why, which))));
    }

    private Map<Fate, Long> ask(Which which, @Nullable Long operation) {
        var fates = new EnumMap<Fate, Long>(Fate.class);
        fates.put(Fate.RESENT, 0L);
        jdbc.sql(SQL)
                .param("delivery", which.delivery(), Types.BIGINT)
                .param("change", which.changeId(), Types.VARCHAR)
                .param(
                        "outcome",
                        which.outcome() == null ? null : which.outcome().name(),
                        Types.VARCHAR)
                .param("because", which.because())
                .param("operation", operation, Types.BIGINT)
                .query((row, n) -> fates.put(Fate.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return fates;
    }
}
