package org.gradewatch.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.notification.Changes;
import org.gradewatch.notification.alert.AlertingForTests;
import org.gradewatch.notification.alert.Alerts;
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

/// Random people follow, leave and come back while random changes are announced; then the statement
/// of the database and the naive matcher must name the same persons for every one of them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchingTwiceTest {

    private static final List<Area> AREAS = List.of(OVERALL, LEADERS, HELP_AND_PROTECTION);
    private static final List<Grade> GRADES =
            List.of(Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE);

    private Random random = new Random();

    @RepeatedTest(6)
    void the_database_and_the_naive_matcher_agree(RepetitionInfo round) {
        random = new Random(round.getCurrentRepetition());
        var source = new DriverManagerDataSource(Infrastructure.freshDatabase());
        var jdbc = JdbcClient.create(source);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var people = SubscriptionsForTests.on(source, jdbc, transactions);
        var alerting = AlertingForTests.on(jdbc, transactions, people.moments());

        for (int step = 0; step < 120; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> people.follow("p" + random.nextInt(15), wish());
                case 2 -> people.leave("p" + random.nextInt(15), random.nextInt(4) == 0);
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
        return new Wish(follows, some(List.of(Include.values())), Frequency.IMMEDIATE, true);
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
