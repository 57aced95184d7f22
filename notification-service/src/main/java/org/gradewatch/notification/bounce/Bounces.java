package org.gradewatch.notification.bounce;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.bounce.Returned.Complaint;
import org.gradewatch.notification.bounce.Returned.Delayed;
import org.gradewatch.notification.bounce.Returned.Failed;
import org.gradewatch.notification.bounce.Returned.NothingToUs;
import org.gradewatch.notification.bounce.Troubles.Reason;
import org.gradewatch.notification.subscription.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a mail that came back means for its delivery and for its address.
public final class Bounces {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Troubles troubles;
    private final Subscriptions subscriptions;
    private final NotificationMeters meters;
    private final Clock clock;

    Bounces(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Troubles troubles,
            Subscriptions subscriptions,
            NotificationMeters meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.troubles = troubles;
        this.subscriptions = subscriptions;
        this.meters = meters;
        this.clock = clock;
    }

    /// @param readyAt from when the mail could go out, or could again
    private record Sent(UUID person, byte[] address, Instant readyAt, boolean wasConfirmedSince) {}

    /// The delivery that the token names, as it was when the mail went out.
    private Optional<Sent> find(long delivery) {
        return jdbc.sql("""
            select s.id, s.email_hash, coalesce(d.ready_at, d.created_at) as ready_at,
                s.confirmed_at > coalesce(d.ready_at, d.created_at) as confirmed_since
            from delivery d join subscriber s on s.id = d.subscriber_id where d.id = ?\
            """)
                .param(delivery)
                .query((row, n) -> new Sent(
                        row.getObject(1, UUID.class),
                        Objects.requireNonNull(row.getBytes(2)),
                        Objects.requireNonNull(row.getTimestamp(3)).toInstant(),
                        row.getBoolean(4)))
                .optional();
    }

    void came(long delivery, Returned returned) {
        switch (returned) {
            case Failed(var status, var verdict) -> {
                meters.bounced(verdict.name());
                failed(delivery, "came back: " + status, status, verdict);
            }
            case Delayed(var status) -> {
                meters.bounced("DELAYED");
                transactions.executeWithoutResult(transaction -> find(delivery)
                        .filter(sent -> !sent.wasConfirmedSince())
                        .ifPresent(sent -> troubles.pause(sent.address(), status)));
            }
            case Complaint ignored -> {
                meters.bounced("COMPLAINT");
                find(delivery).ifPresent(this::complained);
            }
            case NothingToUs ignored -> meters.bounced("IGNORED");
        }
    }

    private void complained(Sent sent) {
        subscriptions.endAll(sent.person());
        if (!sent.wasConfirmedSince()) {
            troubles.end(sent.address(), Reason.COMPLAINT, null);
        }
    }

    /// The mail server of the recipient would not have it: said at once or by a mail afterwards.
    /// What was said before the address was confirmed anew says nothing of the address any more.
    ///
    /// @param detail for the ledger
    /// @return the state of the delivery now: `BOUNCED`, or `PARKED` where it is sent again
    public String failed(long delivery, String detail, String status, Verdict verdict) {
        return Objects.requireNonNull(transactions.execute(transaction -> find(delivery)
                .map(sent -> {
                    Optional<Instant> again =
                            sent.wasConfirmedSince() ? Optional.empty() : again(sent, status, verdict);
                    settle(delivery, detail, again);
                    return again.isPresent() ? "PARKED" : "BOUNCED";
                })
                .orElse("BOUNCED")));
    }

    private Optional<Instant> again(Sent sent, String status, Verdict verdict) {
        switch (verdict) {
            case GONE -> troubles.end(sent.address(), Reason.HARD_BOUNCE, status);
            case TROUBLED -> {
                if (clock.instant().isBefore(sent.readyAt().plus(troubles.patience()))) {
                    return troubles.pause(sent.address(), status);
                }
                troubles.end(sent.address(), Reason.SOFT_BOUNCE, status);
            }
            case OTHER -> {}
        }
        return Optional.empty();
    }

    private void settle(long delivery, String detail, Optional<Instant> again) {
        jdbc.sql("""
            update delivery set state = :state, detail = :detail, parked_until = :until::timestamptz,
                settled_at = case when :until::timestamptz is null then now() end,
                attempts = attempts + case state when 'PENDING' then 1 else 0 end,
                lease_owner = null, leased_until = null
            where (id = :id or gathered_in = :id) and state in ('PENDING', 'DELIVERED')\
            """)
                .param("state", again.isPresent() ? "PARKED" : "BOUNCED")
                .param("detail", detail)
                .param("until", again.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("id", delivery)
                .update();
    }
}
