package org.gradewatch.notification.webhook.endpoint;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.gradewatch.notification.webhook.signature.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the calls of each endpoint are signed with. Sealed where it lies; shown once, when it is
/// made.
public final class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final JdbcClient jdbc;
    private final Vault vault;

    SigningKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Of a key pair the public half, by which it is known to receivers.
    ///
    /// @param expiresAt absent while it is not replaced
    record Shown(
            UUID id,
            UUID webhook,
            Scheme scheme,
            @Nullable String publicKey,
            Instant createdAt,
            @Nullable Instant expiresAt) {}

    /// Within a transaction. What was in force for this scheme goes on beside it for the time of
    /// grace.
    SigningKey replace(UUID webhook, Scheme scheme, Duration grace) {
        return replace(webhook, scheme, SigningKey.fresh(scheme), grace);
    }

    /// Within a transaction.
    SigningKey replace(UUID webhook, Scheme scheme, SigningKey key, Duration grace) {
        jdbc.sql("""
            update webhook_secret set expires_at = :until
            where webhook_id = :webhook and scheme = :scheme and (expires_at is null or expires_at > :until)\
            """)
                .param("until", Timestamp.from(Instant.now().plus(grace)))
                .param("webhook", webhook)
                .param("scheme", scheme.name())
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into webhook_secret (id, webhook_id, scheme, sealed, public_key) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(webhook)
                .param(scheme.name())
                .param(vault.seal(key.secret(), id.toString()))
                .param(key.publicKey().orElse(null))
                .update();
        return key;
    }

    long count(UUID webhook, Scheme scheme) {
        return jdbc.sql("""
            select count(*) from webhook_secret
            where webhook_id = ? and scheme = ? and (expires_at is null or expires_at > now())\
            """)
                .param(webhook)
                .param(scheme.name())
                .query(Long.class)
                .single();
    }

    /// The newest first, for the schemes that the endpoint has chosen.
    public Map<UUID, List<SigningKey>> inForce(List<UUID> webhooks) {
        var keys = new HashMap<UUID, List<SigningKey>>();
        jdbc.sql("""
            select s.id, s.webhook_id, s.sealed from webhook_secret s join webhook w on w.id = s.webhook_id
            where s.webhook_id = any(?) and s.scheme = any(w.schemes)
                and (s.expires_at is null or s.expires_at > now())
            order by s.created_at desc, s.id\
            """).param(webhooks.toArray(UUID[]::new)).query(row -> {
            UUID webhook = row.getObject("webhook_id", UUID.class);
            open(row.getString("id"), row.getBytes("sealed"))
                    .ifPresent(key -> keys.computeIfAbsent(webhook, id -> new ArrayList<>())
                            .add(key));
        });
        return keys;
    }

    /// One that cannot be opened, since the service's secret is another now, concerns its endpoint
    /// alone.
    private Optional<SigningKey> open(String id, byte[] sealed) {
        try {
            return Optional.of(SigningKey.read(vault.open(sealed, id)));
        } catch (Vault.CannotOpen e) {
            LOG.error("a webhook's key is not signed with: {}", e.getMessage());
            return Optional.empty();
        }
    }

    List<Shown> of(UUID webhook) {
        return shown("webhook_id = :webhook", webhook);
    }

    /// The public halves of all pairs in force.
    List<Shown> pairs() {
        return shown("public_key is not null", null);
    }

    private List<Shown> shown(String which, @Nullable UUID webhook) {
        return jdbc.sql("""
            select id, webhook_id, scheme, public_key, created_at, expires_at from webhook_secret
            where (expires_at is null or expires_at > now()) and %s order by created_at, id\
            """.formatted(which))
                .param("webhook", webhook)
                .query((row, n) -> new Shown(
                        row.getObject("id", UUID.class),
                        row.getObject("webhook_id", UUID.class),
                        Scheme.valueOf(row.getString("scheme")),
                        row.getString("public_key"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at") == null
                                ? null
                                : row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /// Those whose time of grace is over.
    void forgetExpired() {
        jdbc.sql("delete from webhook_secret where expires_at < now()").update();
    }
}
