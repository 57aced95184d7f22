package org.gradewatch.notification.webhook.matching;

import org.gradewatch.notification.alert.Channel;
import org.gradewatch.notification.alert.Meeting;
import org.gradewatch.wire.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes down which endpoints a change goes to, in one statement however many there are.
///
/// An endpoint that is not active gets its row all the same: what is to be told waits for it.
final class EndpointsTold implements Channel {

    private static final String IN_FORCE = "s.valid_from < :moment and (s.valid_to is null or s.valid_to > :moment)";

    private static final String SQL = """
        with news as (%s), met as (
            select s.webhook_id from webhook_wish s
            join webhook_follow f on f.wish_id = s.id
            join news n on %s
            where %s and %s
            union
            select d.webhook_id from webhook_delivery d
            where :thoseTold and d.sequence = any(:toldBy) and d.replay_id is null
                and exists (select from webhook_wish s where s.webhook_id = d.webhook_id and %s)
        )
        insert into webhook_delivery (sequence, webhook_id, authority_id)
        select :sequence, webhook_id, :authority from met order by webhook_id
        """.formatted(
            Meeting.NEWS, Meeting.OF_NEWS, IN_FORCE, Meeting.ofAuthority(":authority", ":region", ":type"), IN_FORCE);

    private final JdbcClient jdbc;
    private final Runnable written;

    /// @param written called when there may be something to bring; it may be a little early
    EndpointsTold(JdbcClient jdbc, Runnable written) {
        this.jdbc = jdbc;
        this.written = written;
    }

    @Override
    public void tell(Telling telling) {
        jdbc.sql("insert into webhook_alert (sequence, news, those_told) values (?, ?::jsonb, ?)")
                .param(telling.sequence())
                .param(Json.mapper().writeValueAsString(telling.news()))
                .param(telling.thoseTold())
                .update();
        var authority = telling.change().authority();
        int endpoints = Meeting.with(jdbc.sql(SQL), telling.news())
                .param("moment", telling.moment())
                .param("thoseTold", telling.thoseTold())
                .param("toldBy", telling.toldBy().toArray(Long[]::new))
                .param("sequence", telling.sequence())
                .param("authority", authority.id().value())
                .param("region", authority.region())
                .param("type", authority.type())
                .update();
        if (endpoints > 0) {
            AfterCommit.run(written);
        }
    }
}
