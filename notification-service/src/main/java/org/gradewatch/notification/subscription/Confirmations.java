package org.gradewatch.notification.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gradewatch.notification.link.KeyedHashes;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/// Wishes that wait until the button in the confirmation mail is pressed. Nothing is sent to an
/// address before, but that mail.
public final class Confirmations {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Subscriptions subscriptions;
    private final KnownAuthorities authorities;
    private final KeyedHashes hashes;
    private final SubscriptionSettings settings;
    private final SecureRandom random = new SecureRandom();

    Confirmations(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Subscriptions subscriptions,
            KnownAuthorities authorities,
            KeyedHashes hashes,
            SubscriptionSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.authorities = authorities;
        this.hashes = hashes;
        this.settings = settings;
    }

    /// A wish whose mail is to be sent now.
    ///
    /// @param token in clear: it is in the mail, and nowhere else
    /// @param attempt counted from 1
    /// @param inDoubt whether nothing was heard of the attempt before: its mail may be out
    record Due(UUID id, String email, Wish wish, String token, int attempt, boolean inDoubt, Instant requestedAt) {}

    /// A wish that a token leads to.
    ///
    /// @param isConfirmed whether the button was pressed already
    public record Waiting(UUID id, EmailAddress address, Wish wish, boolean isConfirmed) {}

    /// The outcome is the same whatever is known of the address; who asks too often for one address
    /// is not told so.
    void request(EmailAddress address, Wish wish) {
        byte[] hash = hashes.ofAddress(address.normal());
        if (requests(null, Duration.ofMinutes(1)) >= settings.inAllPerMinute()) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "too many requests in this minute (expected: again in a minute)");
        }
        if (requests(hash, Duration.ofMinutes(1)) >= settings.perAddressAndMinute()
                || requests(hash, Duration.ofHours(1)) >= settings.perAddressAndHour()) {
            return;
        }
        jdbc.sql("""
            insert into confirmation (id, email_hash, email, wish, expires_at)
            values (?, ?, ?, ?::jsonb, ?)\
            """)
                .param(UUID.randomUUID())
                .param(hash)
                .param(address.value())
                .param(Json.mapper().writeValueAsString(wish))
                .param(Timestamp.from(Instant.now().plus(settings.confirmWithin())))
                .update();
    }

    private long requests(byte @Nullable [] hash, Duration within) {
        return jdbc.sql("""
            select count(*) from confirmation
            where requested_at > :since and (:hash::bytea is null or email_hash = :hash)\
            """)
                .param("since", Timestamp.from(Instant.now().minus(within)))
                .param("hash", hash, java.sql.Types.BINARY)
                .query(Long.class)
                .single();
    }

    /// The next mail to send, with a new token: only its hash is kept, so a second attempt needs
    /// another. Nobody else gets the same one for a minute; a crash delays it by as much.
    Optional<Due> next() {
        String token = newToken();
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<Due> due = jdbc.sql("""
                update confirmation c
                set attempts = c.attempts + 1, due_at = now() + interval '1 minute', in_hand = true
                from (select id, in_hand from confirmation
                    where mail_state = 'PENDING' and due_at <= now()
                    order by due_at limit 1 for update skip locked) next
                where c.id = next.id
                returning c.id, c.email, c.wish, c.attempts, next.in_hand as in_doubt, c.requested_at\
                """).query((row, n) -> due(row, token)).optional();
            due.ifPresent(found -> jdbc.sql("insert into confirmation_token values (?, ?)")
                    .param(hash(token))
                    .param(found.id())
                    .update());
            return due;
        }));
    }

    void sent(UUID id) {
        jdbc.sql("update confirmation set mail_state = 'SENT' where id = ?")
                .param(id)
                .update();
    }

    void refused(UUID id) {
        jdbc.sql("update confirmation set mail_state = 'REFUSED' where id = ?")
                .param(id)
                .update();
    }

    void again(UUID id, Duration after) {
        jdbc.sql("update confirmation set due_at = ?, in_hand = false where id = ?")
                .param(Timestamp.from(Instant.now().plus(after)))
                .param(id)
                .update();
    }

    /// Empty for a token that was never made or is too old. One that was used stays good: pressing
    /// the button again says that all is well.
    public Optional<Waiting> find(String token) {
        return jdbc.sql("""
            select c.id, c.email, c.wish, c.confirmed_at from confirmation c
            join confirmation_token t on t.confirmation_id = c.id
            where t.hash = ? and (c.expires_at > now() or c.confirmed_at is not null)\
            """)
                .param(hash(token))
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new EmailAddress(row.getString("email")),
                        wish(row),
                        row.getTimestamp("confirmed_at") != null))
                .optional();
    }

    /// @return whose subscription it is; empty where the token leads to nothing
    public Optional<UUID> confirm(String token) {
        return Objects.requireNonNull(transactions.execute(status -> find(token).map(waiting -> {
            boolean first = jdbc.sql("""
                update confirmation set confirmed_at = now(), mail_state = 'SENT'
                where id = ? and confirmed_at is null\
                """).param(waiting.id()).update() == 1;
            byte[] hash = hashes.ofAddress(waiting.address().normal());
            return first
                    ? subscriptions.begin(
                            waiting.address(), hash, new Successions(authorities.now()).extended(waiting.wish()))
                    : jdbc.sql("select id from subscriber where email_hash = ?")
                            .param(hash)
                            .query(UUID.class)
                            .single();
        })));
    }

    /// Addresses of people who never pressed the button are not ours to keep.
    void forgetExpired() {
        jdbc.sql("delete from confirmation where expires_at < now() and confirmed_at is null")
                .update();
    }

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] hash(String token) {
        return hashes.of("confirmation", token.getBytes(UTF_8));
    }

    private static Due due(ResultSet row, String token) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getString("email"),
                wish(row),
                token,
                row.getInt("attempts"),
                row.getBoolean("in_doubt"),
                Objects.requireNonNull(row.getTimestamp("requested_at")).toInstant());
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return Json.mapper().readValue(row.getString("wish"), Wish.class);
    }
}
