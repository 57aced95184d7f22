package org.gradewatch.notification.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a wish would have brought if it had been there before: of every change that was published
/// in a time, those that it meets, by the [same words][Meeting] as alerts are matched. The shipped
/// history counts, though nobody was told of it, and so does what was found late.
public final class Hindsight {

    private static final String SQL = """
        with n as (
            select * from (%s) as told
            join unnest(:numbers::bigint[], :sequences::bigint[], :authorities::text[], :regions::text[], :types::text[])
                as place (number, sequence, authority, region, type) using (number)
        ), s as (
            select :include::text[] as include, :frequency as frequency, :atOnce as inadequate_at_once
        ), f as (
            select * from jsonb_to_recordset(:follows::jsonb) as f (authorities text[], regions text[],
                types text[], areas text[], directions text[], to_grades text[])
        )
        select n.sequence, bool_or(n.again) as again, min(%s) as pace
        from n cross join s join f on %s and %s
        group by n.sequence
        """.formatted(
            Meeting.NEWS, Meeting.PACE, Meeting.OF_NEWS, Meeting.ofAuthority("n.authority", "n.region", "n.type"));

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final Deciding deciding;
    private volatile @Nullable Past past;

    Hindsight(JdbcClient jdbc, Alerts alerts, Deciding deciding) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.deciding = deciding;
    }

    /// The alerts of a time, read once while no more come.
    private record Past(LocalDate since, long last, List<Alert> alerts) {}

    private record Met(long sequence, boolean again, Frequency frequency) {}

    /// @param frequency how soon it would have been told
    public record Told(Alert alert, Frequency frequency) {}

    /// @param since the first day of publication
    /// @return in the order in which they would have been told
    public List<Told> told(Wish wish, LocalDate since) {
        List<Alert> all = asIfTold(since);
        Map<Long, Met> met = met(wish, all);
        var sequences = new HashSet<Long>();
        var told = new ArrayList<Told>();
        for (Alert alert : all) {
            Met found = met.get(alert.sequence());
            boolean before = alert.toldBy().stream().anyMatch(sequences::contains);
            if ((found != null && (found.again() || !before)) || (alert.thoseTold() && before)) {
                sequences.add(alert.sequence());
                told.add(new Told(alert, found == null ? wish.frequency() : found.frequency()));
            }
        }
        return List.copyOf(told);
    }

    /// Each with the news that it would be if it had come in time and from the report.
    public List<Alert> asIfTold(LocalDate since) {
        long last = alerts.last();
        Past known = past;
        if (known == null || known.last() != last || !known.since().equals(since)) {
            known = new Past(since, last, asIfTold(alerts.publishedSince(since)));
            past = known;
        }
        return known.alerts();
    }

    private List<Alert> asIfTold(List<Alert> found) {
        var told = new TreeMap<Long, Alert>();
        for (Alert alert : found) {
            List<Long> toldBy =
                    alert.toldBy().stream().filter(told::containsKey).toList();
            var earlier =
                    new Earlier(toldBy, disclosed(toldBy.stream().map(told::get).toList()));
            if (deciding.inHindsight(alert.change(), earlier) instanceof Decision.Tell(var news, var thoseTold)) {
                told.put(
                        alert.sequence(),
                        new Alert(alert.sequence(), alert.change(), "TELL", news, thoseTold, toldBy, alert.moment()));
            }
        }
        return List.copyOf(told.values());
    }

    private static Map<Area, Grade> disclosed(List<Alert> earlier) {
        var disclosed = new TreeMap<Area, Grade>();
        for (Alert alert : earlier) {
            for (AreaChange area : alert.change().areas()) {
                if (area.after() != null && !area.after().awaitingReport()) {
                    disclosed.put(area.area(), area.after().grade());
                }
            }
        }
        return disclosed;
    }

    private Map<Long, Met> met(Wish wish, List<Alert> all) {
        var news = new ArrayList<News>();
        var of = new ArrayList<Alert>();
        for (Alert alert : all) {
            for (News one : alert.news()) {
                news.add(one);
                of.add(alert);
            }
        }
        Long[] numbers = LongStream.rangeClosed(1, news.size()).boxed().toArray(Long[]::new);
        return Meeting.with(jdbc.sql(SQL), news)
                .param("numbers", numbers)
                .param("sequences", of.stream().map(Alert::sequence).toArray(Long[]::new))
                .param("authorities", places(of, ref -> ref.id().value()))
                .param("regions", places(of, AuthorityRef::region))
                .param("types", places(of, AuthorityRef::type))
                .param("include", wish.include().stream().map(Enum::name).toArray(String[]::new))
                .param("frequency", wish.frequency().name())
                .param("atOnce", wish.inadequateAtOnce())
                .param("follows", follows(wish))
                .query((row, n) -> new Met(
                        row.getLong("sequence"), row.getBoolean("again"), Frequency.values()[row.getInt("pace")]))
                .list()
                .stream()
                .collect(Collectors.toMap(Met::sequence, Function.identity()));
    }

    private static String[] places(List<Alert> of, Function<AuthorityRef, String> part) {
        return of.stream().map(alert -> part.apply(alert.change().authority())).toArray(String[]::new);
    }

    private static String follows(Wish wish) {
        return Json.mapper()
                .writeValueAsString(
                        wish.follows().stream().map(Hindsight::columns).toList());
    }

    private static Map<String, List<?>> columns(Follow follow) {
        return Map.of(
                "authorities", follow.authorities(),
                "regions", follow.regions(),
                "types", follow.types(),
                "areas", follow.areas(),
                "directions", follow.directions(),
                "to_grades", follow.toGrades());
    }
}
