package org.gradewatch.notification.bounce;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The addresses that our mails do not reach. One that is gone is written to no more; one that has
/// trouble is left alone for a while, twice as long each time, and then is gone too.
final class Troubles {

    private final JdbcClient jdbc;
    private final BounceSettings settings;
    private final Clock clock;

    Troubles(JdbcClient jdbc, BounceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// Why an address is written to no more.
    enum Reason {
        HARD_BOUNCE,
        SOFT_BOUNCE,
        COMPLAINT
    }

    void end(byte[] address, Reason reason, @Nullable String status) {
        jdbc.sql("""
            insert into troubled_address (email_hash, state, reason, status)
            values (:address, 'SUPPRESSED', :reason, :status)
            on conflict (email_hash) do update set state = 'SUPPRESSED', reason = excluded.reason,
                status = excluded.status, paused_until = null, since = now()\
            """)
                .param("address", address)
                .param("reason", reason.name())
                .param("status", status)
                .update();
    }

    /// Within a transaction. However many mails come back during one pause, it is one trouble.
    ///
    /// @return until when nothing is sent there; empty when nothing ever is again
    Optional<Instant> pause(byte[] address, String status) {
        jdbc.sql("""
            insert into troubled_address (email_hash, state, reason) values (?, 'PAUSED', 'SOFT_BOUNCE')
            on conflict (email_hash) do nothing\
            """).param(address).update();
        Trouble trouble = jdbc.sql("""
            select state, pauses, paused_until from troubled_address where email_hash = ? for update\
            """)
                .param(address)
                .query((row, n) -> new Trouble(
                        Objects.equals(row.getString(1), "SUPPRESSED"), row.getInt(2), instant(row.getTimestamp(3))))
                .single();
        if (trouble.isSuppressed()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (trouble.until() != null && now.isBefore(trouble.until())) {
            return Optional.of(trouble.until());
        }
        return next(address, status, now, trouble);
    }

    private Optional<Instant> next(byte[] address, String status, Instant now, Trouble trouble) {
        boolean isNew = trouble.until() == null || now.isAfter(trouble.until().plus(settings.newEpisodeAfter()));
        int pauses = isNew ? 1 : trouble.pauses() + 1;
        if (pauses > settings.pauses()) {
            end(address, Reason.SOFT_BOUNCE, status);
            return Optional.empty();
        }
        Instant until = now.plus(settings.firstPause().multipliedBy(1L << (pauses - 1)));
        jdbc.sql("update troubled_address set pauses = ?, paused_until = ?, status = ? where email_hash = ?")
                .params(pauses, Timestamp.from(until), status, address)
                .update();
        return Optional.of(until);
    }

    /// A mail that fails after so long failed for good: all the pauses together are no longer.
    Duration patience() {
        return settings.firstPause().multipliedBy((1L << settings.pauses()) - 1);
    }

    private record Trouble(
            boolean isSuppressed, int pauses, @Nullable Instant until) {}

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
