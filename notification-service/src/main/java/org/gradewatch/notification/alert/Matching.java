package org.gradewatch.notification.alert;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.alert.AlertSettings.Burst;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Frequency;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who hears of an alert, and how soon.
///
/// The database does it in one statement that writes a row a recipient, so that the number of
/// subscribers costs no memory here. The reconciliation has its own, naive way to say the same.
///
/// What waits for a digest and was not sent yet is superseded by what is said later of the same
/// inspection. What was sent is put right at once, whatever the frequency.
final class Matching {

    private static final String IN_FORCE = "s.valid_from < :moment and (s.valid_to is null or s.valid_to > :moment)";

    private static final String SQL = """
        with news as (%s), matched as (
            select s.subscriber_id, bool_or(n.again) as again, min(%s) as pace
            from subscription s
            join follow f on f.subscription_id = s.id
            join news n on %s
            where %s and %s
            group by s.subscriber_id
        ), told as (
            select distinct subscriber_id from delivery where sequence = any(:toldBy)
        ), chosen as (
            select subscriber_id, m.pace, t.subscriber_id is not null as told
            from matched m full join told t using (subscriber_id)
            where m.again or (m.pace is not null and t.subscriber_id is null)
                or (:thoseTold and t.subscriber_id is not null and exists (select from subscription s
                    where s.subscriber_id = t.subscriber_id and %s))
        ), superseded as (
            update delivery e set state = 'SUPERSEDED', superseded_by = :sequence, settled_at = now(),
                detail = 'told together with what came later'
            from chosen c
            where :write and :state = 'PENDING' and c.told and e.subscriber_id = c.subscriber_id
                and e.sequence = any(:toldBy) and e.state = 'PENDING' and e.ready_at is null
            returning e.id
        ), paced as (
            select c.subscriber_id, case
                when :thoseTold and c.told and exists (select from delivery e
                    where e.subscriber_id = c.subscriber_id and e.sequence = any(:toldBy)
                        and e.superseded_by is null and e.id not in (select id from superseded)) then 0
                when c.pace is not null then c.pace
                else (select min(case s.frequency when 'IMMEDIATE' then 0 when 'DAILY' then 1 else 2 end)
                    from subscription s where s.subscriber_id = c.subscriber_id and %s) end as pace
            from chosen c
        ), busy as (
            select subscriber_id from delivery
            where ready_at > :burstSince::timestamptz and state in ('PENDING', 'DELIVERED', 'BOUNCED')
            group by subscriber_id having count(distinct coalesce(gathered_in, id)) >= :burst
            union
            select subscriber_id from delivery
            where state = 'PENDING' and ready_at is null and frequency = 'IMMEDIATE'
        ), written as (
            insert into delivery (sequence, subscriber_id, channel, state, frequency, due_at, ready_at)
            select :sequence, p.subscriber_id, 'email', :state,
                (array['IMMEDIATE', 'DAILY', 'WEEKLY'])[p.pace + 1],
                case p.pace when 1 then :daily::timestamptz when 2 then :weekly::timestamptz
                    else case when b.subscriber_id is null then now() else :burstEnd::timestamptz end end,
                case when p.pace = 0 and b.subscriber_id is null then :now::timestamptz end
            from paced p left join busy b using (subscriber_id)
            where :write
            returning 1
        )
        select (select count(*) from written) as written, (select count(*) from chosen) as chosen,
            (select count(*) from matched) as matched,
            (select count(*) from matched m where exists (select from chosen c
                where c.subscriber_id = m.subscriber_id)) as matched_chosen
        """.formatted(
                    Meeting.NEWS,
                    Meeting.PACE,
                    Meeting.OF_NEWS,
                    IN_FORCE,
                    Meeting.ofAuthority(":authority", ":region", ":type"),
                    IN_FORCE,
                    IN_FORCE);

    private final JdbcClient jdbc;
    private final DigestTimes digests;
    private final Burst burst;

    Matching(JdbcClient jdbc, DigestTimes digests, Burst burst) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.burst = burst;
    }

    /// @param moment subscriptions count as they were then
    /// @param toldBy alerts whose recipients were told of the inspection
    /// @param thoseTold whether they all hear of this one too
    /// @param now what digests and bursts are timed by
    record Question(
            long sequence,
            long moment,
            AuthorityRef authority,
            List<News> news,
            List<Long> toldBy,
            boolean thoseTold,
            Instant now) {}

    /// @param persons who hear of it
    /// @param alreadyTold whose follow it meets, but who heard of the inspection before
    record Answer(long persons, long alreadyTold) {}

    /// Writes a delivery for each. Nobody [gathers][Gathering] meanwhile.
    Answer write(Question question, boolean parked) {
        Gathering.lock(jdbc);
        return ask(question, true, parked ? "PARKED" : "PENDING");
    }

    /// Only counts.
    Answer count(Question question) {
        return ask(question, false, "PENDING");
    }

    private Answer ask(Question question, boolean write, String state) {
        Instant now = question.now();
        return Meeting.with(jdbc.sql(SQL), question.news())
                .param("moment", question.moment())
                .param("authority", question.authority().id().value())
                .param("region", question.authority().region())
                .param("type", question.authority().type())
                .param("toldBy", question.toldBy().toArray(Long[]::new))
                .param("thoseTold", question.thoseTold())
                .param("sequence", question.sequence())
                .param("state", state)
                .param("write", write)
                .param("now", Timestamp.from(now))
                .param("daily", Timestamp.from(digests.next(Frequency.DAILY, now)))
                .param("weekly", Timestamp.from(digests.next(Frequency.WEEKLY, now)))
                .param("burst", burst.limit())
                .param("burstSince", Timestamp.from(now.minus(burst.within())))
                .param("burstEnd", Timestamp.from(now.plus(burst.longestWait())))
                .query((row, n) ->
                        new Answer(row.getLong("chosen"), row.getLong("matched") - row.getLong("matched_chosen")))
                .single();
    }
}
