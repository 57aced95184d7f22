package org.gradewatch.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.notification.Changes;
import org.gradewatch.notification.alert.AlertingForTests;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.alert.Hindsight;
import org.gradewatch.notification.ledger.Follower.Followed;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Include;
import org.gradewatch.notification.subscription.SubscriptionsForTests;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.testing.Infrastructure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Random people follow, leave and come back while random changes are announced, digests go out and
/// the clocks of London change; then the statement of the database and the naive matcher must name
/// the same persons for every change, and as soon. Some four thousand cases.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchingTwiceTest {

    private static final List<Area> AREAS = List.of(OVERALL, LEADERS, HELP_AND_PROTECTION);
    private static final List<Grade> GRADES =
            List.of(Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE);

    private static final DigestTimes DIGESTS = new DigestTimes(LocalTime.of(8, 30), DayOfWeek.MONDAY);

    private Random random = new Random();
    private Instant now = Instant.parse("2026-10-20T06:00:00Z");

    @RepeatedTest(6)
    void the_database_and_the_naive_matcher_agree(RepetitionInfo round) {
        random = new Random(round.getCurrentRepetition());
        var source = new DriverManagerDataSource(Infrastructure.freshDatabase());
        var jdbc = JdbcClient.create(source);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var people = SubscriptionsForTests.on(source, jdbc, transactions);
        var alerting = AlertingForTests.on(jdbc, transactions, people.moments(), DIGESTS, () -> now);

        for (int step = 0; step < 120; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(400)));
            switch (random.nextInt(6)) {
                case 0, 1 -> people.follow("p" + random.nextInt(15), wish());
                case 2 -> people.leave("p" + random.nextInt(15), random.nextInt(4) == 0);
                case 3 -> {
                    alerting.gather();
                    mailsGoOut(jdbc);
                }
                default -> alerting.announce(change(step).change());
            }
        }

        Alerts alerts = alerting.alerts();
        var reconciliation = new Reconciliation(jdbc, transactions, alerts);
        List<Long> sequences = jdbc.sql("select sequence from alert order by sequence")
                .query(Long.class)
                .list();
        assertThat(jdbc.sql("select count(*) from delivery").query(Long.class).single())
                .as("somebody was told of something")
                .isPositive();
        assertThat(sequences).allSatisfy(sequence -> {
            var alert = alerts.find(sequence).orElseThrow();
            assertThat(reconciliation.reckon(alert).gap())
                    .as("gap of %s", alert)
                    .isZero();
        });
        NaivePace.check(jdbc, alerts, DIGESTS);
        everyMailIsToOnePersonAndWhatWaitsIsGathered(jdbc);
        for (int i = 0; i < 20; i++) {
            aPreviewSaysWhatTheNaiveMatcherDoes(alerting.hindsight(), wish());
        }
    }

    /// As somebody would have been told who had followed it from the first.
    private static void aPreviewSaysWhatTheNaiveMatcherDoes(Hindsight hindsight, Wish wish) {
        List<Alert> all = hindsight.asIfTold(LocalDate.of(2018, 9, 4));
        var naive = new NaiveMatcher(all.stream().collect(Collectors.toMap(Alert::sequence, Function.identity())));
        var person = new Follower(List.of(new Followed(wish, -1, null)), 0, Set.of());

        assertThat(hindsight.told(wish, LocalDate.of(2018, 9, 4)))
                .as("told of %s", wish)
                .extracting(told -> told.alert().sequence(), Hindsight.Told::frequency)
                .containsExactlyElementsOf(all.stream()
                        .filter(alert -> naive.expects(alert, person))
                        .map(alert -> tuple(alert.sequence(), NaivePace.fastest(alert, List.of(wish))))
                        .toList());
        assertThat(all).isNotEmpty();
        assertThat(hindsight.asIfTold(LocalDate.of(2018, 9, 5))).isEmpty();
    }

    private void mailsGoOut(JdbcClient jdbc) {
        jdbc.sql("""
            update delivery set state = 'DELIVERED', settled_at = now()
            where state = 'PENDING' and ready_at is not null and (coalesce(gathered_in, id) + ?) % 3 > 0\
            """).param(random.nextInt(3)).update();
    }

    private void everyMailIsToOnePersonAndWhatWaitsIsGathered(JdbcClient jdbc) {
        assertThat(jdbc.sql("""
            select count(*) from (select coalesce(gathered_in, id) from delivery
                group by 1 having count(distinct subscriber_id) > 1 or count(distinct sequence) < count(*)) as wrong\
            """).query(Long.class).single())
                .as("mails to several, or with a change twice")
                .isZero();
        assertThat(jdbc.sql("""
            select count(*) from (select subscriber_id, ready_at from delivery where frequency <> 'IMMEDIATE'
                and ready_at is not null group by 1, 2 having count(distinct coalesce(gathered_in, id)) > 1) as wrong\
            """).query(Long.class).single())
                .as("two digests at a time")
                .isZero();
        assertThat(jdbc.sql("""
            select count(*) from delivery d where state = 'SUPERSEDED' and not exists (select from alert a
                join delivery l on l.sequence = a.sequence and l.subscriber_id = d.subscriber_id
                where a.sequence = d.superseded_by and d.sequence = any(a.told_by))\
            """).query(Long.class).single())
                .as("superseded by nothing")
                .isZero();
    }

    private Wish wish() {
        var follows = new ArrayList<Follow>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            follows.add(new Follow(
                    some(Changes.ALL.stream().map(AuthorityRef::id).toList()),
                    some(List.of("South East", "North East")),
                    some(List.of("county", "unitary")),
                    some(AREAS),
                    some(List.of(Direction.values())),
                    some(GRADES)));
        }
        return new Wish(
                follows, some(List.of(Include.values())), one(List.of(Frequency.values())), random.nextBoolean());
    }

    /// Mostly none: an empty list is what people send, and random full ones seldom match.
    private <T> List<T> some(List<T> all) {
        return random.nextInt(3) > 0
                ? List.of()
                : all.stream().filter(one -> random.nextBoolean()).toList();
    }

    private Changes change(int step) {
        Changes change = Changes.of(one(Changes.ALL), one(List.of(ChangeReason.values())))
                .version(1000 + step)
                .inspection("i" + random.nextInt(3), random.nextInt(4) == 0 ? "i" + random.nextInt(3) : "i9");
        AREAS.stream()
                .filter(area -> random.nextInt(3) > 0)
                .forEach(area -> change.area(area, one(GRADES), one(GRADES), one(List.of(Direction.values()))));
        return change;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
