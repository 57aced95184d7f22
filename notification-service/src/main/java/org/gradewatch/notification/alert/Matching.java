package org.gradewatch.notification.alert;

import java.util.List;
import java.util.function.Function;
import org.gradewatch.model.AuthorityRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who hears of an alert: the one place where follows are matched.
///
/// The database does it in one statement that writes a row a recipient, so that the number of
/// subscribers costs no memory here. The reconciliation has its own, naive way to say the same.
final class Matching {

    private static final String SQL = """
        with news as (
            select * from unnest(:areas::text[], :directions::text[], :grades::text[], :asked::text[],
                    :again::boolean[])
                as n (area, direction, grade, asked, again)
        ), matched as (
            select s.subscriber_id, bool_or(n.again) as again
            from subscription s
            join follow f on f.subscription_id = s.id
            join news n on (n.asked = 'BY_DEFAULT' or n.asked = any(s.include))
                and (f.areas = '{}' or n.area = any(f.areas))
                and (f.directions = '{}' or n.direction = any(f.directions))
                and (f.to_grades = '{}' or n.grade = any(f.to_grades))
            where s.valid_from < :moment and (s.valid_to is null or s.valid_to > :moment)
                and (f.authorities = '{}' or f.authorities @> array[:authority]::text[])
                and (f.regions = '{}' or :region = any(f.regions))
                and (f.types = '{}' or :type = any(f.types))
            group by s.subscriber_id
        ), told as (
            select distinct subscriber_id from delivery where sequence = any(:toldBy)
        ), chosen as (
            select m.subscriber_id from matched m
            where m.again or not exists (select from told t where t.subscriber_id = m.subscriber_id)
            union
            select t.subscriber_id from told t
            where :thoseTold and exists (select from subscription s where s.subscriber_id = t.subscriber_id
                and s.valid_from < :moment and (s.valid_to is null or s.valid_to > :moment))
        ), written as (
            insert into delivery (sequence, subscriber_id, channel, state)
            select :sequence, subscriber_id, 'email', :state from chosen where :write
            returning 1
        )
        select (select count(*) from written) as written, (select count(*) from chosen) as chosen,
            (select count(*) from matched) as matched,
            (select count(*) from matched m where exists (select from chosen c
                where c.subscriber_id = m.subscriber_id)) as matched_chosen
        """;

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param moment subscriptions count as they were then
    /// @param toldBy alerts whose recipients were told of the inspection
    /// @param thoseTold whether they all hear of this one too
    record Question(
            long sequence,
            long moment,
            AuthorityRef authority,
            List<News> news,
            List<Long> toldBy,
            boolean thoseTold) {}

    /// @param persons who hear of it
    /// @param alreadyTold whose follow it meets, but who heard of the inspection before
    record Answer(long persons, long alreadyTold) {}

    /// Writes a delivery for each.
    Answer write(Question question, boolean parked) {
        return ask(question, true, parked ? "PARKED" : "PENDING");
    }

    /// Only counts.
    Answer count(Question question) {
        return ask(question, false, "PENDING");
    }

    private Answer ask(Question question, boolean write, String state) {
        List<News> news = question.news();
        Boolean[] again = news.stream().map(News::again).toArray(Boolean[]::new);
        return jdbc.sql(SQL)
                .param(
                        "areas",
                        strings(
                                news,
                                one -> one.area() == null ? null : one.area().word()))
                .param(
                        "directions",
                        strings(
                                news,
                                one -> one.direction() == null
                                        ? null
                                        : one.direction().name()))
                .param(
                        "grades",
                        strings(
                                news,
                                one -> one.toGrade() == null
                                        ? null
                                        : one.toGrade().word()))
                .param("asked", strings(news, one -> one.asked().name()))
                .param("again", again)
                .param("moment", question.moment())
                .param("authority", question.authority().id().value())
                .param("region", question.authority().region())
                .param("type", question.authority().type())
                .param("toldBy", question.toldBy().toArray(Long[]::new))
                .param("thoseTold", question.thoseTold())
                .param("sequence", question.sequence())
                .param("state", state)
                .param("write", write)
                .query((row, n) ->
                        new Answer(row.getLong("chosen"), row.getLong("matched") - row.getLong("matched_chosen")))
                .single();
    }

    private static @Nullable String[] strings(List<News> news, Function<News, @Nullable String> part) {
        return news.stream().map(part).toArray(String[]::new);
    }
}
