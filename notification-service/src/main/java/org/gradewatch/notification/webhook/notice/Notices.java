package org.gradewatch.notification.webhook.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is to be told of endpoints, each once an episode.
final class Notices {

    private final JdbcClient jdbc;
    private final Duration failingFor;

    /// @param failingFor how long an endpoint fails before its contact hears of it
    Notices(JdbcClient jdbc, Duration failingFor) {
        this.jdbc = jdbc;
        this.failingFor = failingFor;
    }

    /// Looks at every endpoint that is not well, or was not.
    void find() {
        jdbc.sql("""
            insert into webhook_notice (webhook_id, kind, episode)
            select p.webhook_id, 'FAILING', p.failing_since
            from webhook_progress p join webhook w on w.id = p.webhook_id
            where w.state = 'ACTIVE' and p.failing_since < now() - :failing * interval '1 millisecond'
            on conflict do nothing\
            """).param("failing", failingFor.toMillis()).update();
        jdbc.sql("""
            insert into webhook_notice (webhook_id, kind, episode)
            select n.webhook_id, 'RECOVERED', n.episode
            from webhook_notice n join webhook w on w.id = n.webhook_id
                join webhook_progress p on p.webhook_id = n.webhook_id
            where n.kind = 'FAILING' and w.state = 'ACTIVE' and p.failing_since is null
                and p.last_success > n.episode
            on conflict do nothing\
            """).update();
        jdbc.sql("""
            insert into webhook_notice (webhook_id, kind, episode)
            select w.id, k.kind, w.state_since
            from webhook w join (values ('DISABLED', 0), ('DISABLED_FOR_A_DAY', 1), ('DISABLED_FOR_TWO_DAYS', 2),
                ('DISABLED_FOR_THREE_DAYS', 3)) as k (kind, days)
                on w.state_since <= now() - k.days * interval '1 day'
            where w.state = 'DISABLED' and w.state_since > now() - interval '4 days'
            on conflict do nothing\
            """).update();
    }

    /// One to send.
    ///
    /// @param why it was switched off
    /// @param waiting events that it did not get yet
    record Due(
            long id,
            NoticeKind kind,
            UUID webhook,
            Instant episode,
            String contact,
            String url,
            String description,
            @Nullable String why,
            long waiting,
            int attempt) {}

    /// Nobody else gets the same one for a minute.
    Optional<Due> take() {
        return jdbc.sql("""
            update webhook_notice n set attempts = n.attempts + 1, due_at = now() + interval '1 minute'
            from webhook w, (select id from webhook_notice
                where mail_state = 'PENDING' and due_at <= now() order by due_at limit 1 for update skip locked) next
            where n.id = next.id and w.id = n.webhook_id
            returning n.id, n.kind, n.webhook_id, n.episode, w.contact, w.url, w.description, w.why, n.attempts,
                (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state in ('PENDING', 'PARKED'))
                    as waiting\
            """)
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getObject("webhook_id", UUID.class),
                        row.getTimestamp("episode").toInstant(),
                        row.getString("contact"),
                        row.getString("url"),
                        row.getString("description"),
                        row.getString("why"),
                        row.getLong("waiting"),
                        row.getInt("attempts")))
                .optional();
    }

    void ended(Due due, String state) {
        jdbc.sql("update webhook_notice set mail_state = ? where id = ?")
                .params(state, due.id())
                .update();
    }

    void again(Due due, Duration after) {
        jdbc.sql("update webhook_notice set due_at = now() + ? * interval '1 second' where id = ?")
                .params(after.toSeconds(), due.id())
                .update();
    }
}
