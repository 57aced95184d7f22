package org.gradewatch.benchmarks.webhooks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gradewatch.benchmarks.running.Service;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.notification.webhook.signature.Vault;
import org.gradewatch.wire.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Endpoints with their keys, put into the database all at once.
final class MadeEndpoints {

    private static final String ENDPOINTS = """
        with made as (insert into webhook (id, holder, contact, url, description, schemes, ordering,
                concurrency, per_minute, state)
            select id, 'benchmark', 'owner@example.org', url, '', '{V1}', 'NONE', :concurrency, 0, 'ACTIVE'
            from unnest(:ids::uuid[], :urls::text[]) as e (id, url)
            returning id)
        insert into webhook_progress (webhook_id) select id from made\
        """;
    private static final String SECRETS = """
        insert into webhook_secret (id, webhook_id, scheme, sealed)
        select id, webhook, 'V1', sealed from unnest(:secrets::uuid[], :ids::uuid[], :sealed::bytea[])
            as s (id, webhook, sealed)\
        """;
    private static final String WISHES = """
        with theirs as (insert into webhook_wish (webhook_id, wish, include, valid_from)
            select id, :wish::jsonb, '{}', nextval('moment') from unnest(:ids::uuid[]) as e (id)
            returning id)
        insert into webhook_follow select id, 1, :authorities, '{}', '{}', '{}', '{}', '{}' from theirs\
        """;

    private final JdbcClient jdbc;
    private final Vault vault = new Vault(Service.SECRET, List.of());

    MadeEndpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the calls of an endpoint are signed with.
    static SigningKey key(int endpoint) {
        String bytes = "the secret of endpoint %09d".formatted(endpoint);
        return SigningKey.read("whsec_" + Base64.getEncoder().encodeToString(bytes.getBytes(US_ASCII)));
    }

    /// @param many endpoints, from 0 on
    /// @param concurrency how many calls of one there may be at a time
    /// @param authorities that they follow; none: all
    void add(Receiver receiver, int many, int concurrency, List<AuthorityId> authorities) {
        UUID[] ids = fresh(many);
        UUID[] secrets = fresh(many);
        jdbc.sql(ENDPOINTS)
                .param("ids", ids)
                .param(
                        "urls",
                        IntStream.range(0, many).mapToObj(receiver::endpoint).toArray(String[]::new))
                .param("concurrency", concurrency)
                .update();
        jdbc.sql(SECRETS)
                .param("secrets", secrets)
                .param("ids", ids)
                .param(
                        "sealed",
                        IntStream.range(0, many)
                                .mapToObj(n -> vault.seal(key(n).secret(), secrets[n].toString()))
                                .toArray(byte[][]::new))
                .update();
        var follow = new Follow(authorities, List.of(), List.of(), List.of(), List.of(), List.of());
        var wish = new Wish(List.of(follow), List.of(), Frequency.IMMEDIATE, true);
        jdbc.sql(WISHES)
                .param("wish", Json.mapper().writeValueAsString(wish))
                .param("ids", ids)
                .param(
                        "authorities",
                        authorities.stream().map(AuthorityId::value).toArray(String[]::new))
                .update();
        jdbc.sql("analyze webhook, webhook_progress, webhook_secret, webhook_wish, webhook_follow")
                .update();
    }

    private static UUID[] fresh(int many) {
        return IntStream.range(0, many).mapToObj(n -> UUID.randomUUID()).toArray(UUID[]::new);
    }
}
