package org.gradewatch.benchmarks.fanout;

import java.util.List;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.wire.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Followers, put into the database all at once.
final class People {

    private static final String LOAD = """
        with people as (insert into subscriber (id, email_hash, email, confirmed_at)
            select gen_random_uuid(), sha256(name::bytea), name || '@example.org', now()
            from (select :names || '-' || n as name from generate_series(1, :people) n) names
            returning id),
        theirs as (insert into subscription
                (subscriber_id, wish, fingerprint, include, frequency, inadequate_at_once, valid_from)
            select id, :wish::jsonb, md5(:wish), '{}', 'IMMEDIATE', true, nextval('moment') from people
            returning id)
        insert into follow select id, 0, array[:authority], '{}', '{}', '{}', '{}', '{}' from theirs\
        """;

    private People() {}

    static void follow(JdbcClient jdbc, AuthorityRef authority, String names, int people) {
        List<AuthorityId> authorities = List.of(authority.id());
        var follow = new Follow(authorities, List.of(), List.of(), List.of(), List.of(), List.of());
        var wish = new Wish(List.of(follow), List.of(), Frequency.IMMEDIATE, true);
        jdbc.sql(LOAD)
                .param("names", names)
                .param("people", people)
                .param("wish", Json.mapper().writeValueAsString(wish))
                .param("authority", authority.id().value())
                .update();
        for (String table : List.of("subscriber", "subscription", "follow")) {
            jdbc.sql("analyze " + table).update();
        }
    }
}
