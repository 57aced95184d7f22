package org.gradewatch.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.gradewatch.notification.Changes;
import org.gradewatch.notification.alert.AlertingForTests;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.SubscriptionsForTests;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A ledger of more changes than are reckoned at a time.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

    private static final int CHANGES = Ledger.AT_A_TIME + 20;
    private static final Wish ALL_OF_ENGLAND = new Wish(
            List.of(new Follow(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())),
            List.of(),
            Frequency.IMMEDIATE,
            true);

    private JdbcClient jdbc;
    private Ledger ledger;

    @BeforeEach
    void three_people_are_told_of_many_changes_and_of_as_many_silence_is_kept() {
        var source = new DriverManagerDataSource(Infrastructure.freshDatabase());
        jdbc = JdbcClient.create(source);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var people = SubscriptionsForTests.on(source, jdbc, transactions);
        var digests = new DigestTimes(LocalTime.of(8, 30), DayOfWeek.MONDAY);
        var alerting = AlertingForTests.on(jdbc, transactions, people.moments(), digests, Instant::now);
        ledger = new Ledger(jdbc, alerting.alerts(), new Reconciliation(jdbc, transactions, alerting.alerts()));
        List.of("anna", "ben", "carla").forEach(name -> people.follow(name, ALL_OF_ENGLAND));
        for (int i = 0; i < CHANGES; i++) {
            Changes change = Changes.inspectionOf(EAST_SUSSEX)
                    .version(i)
                    .inspection("i" + i)
                    .improved(OVERALL, GOOD, OUTSTANDING);
            alerting.announce((i % 2 == 0 ? change : change.fromTable()).change());
        }
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private void checkNew() {
        ledger.checkRecent(Duration.ofDays(7));
    }

    @Test
    void reckons_so_many_at_a_time_those_that_never_were_first() {
        checkNew();
        assertThat(count("alert where checked_at is null")).isEqualTo(CHANGES - Ledger.AT_A_TIME);
        checkNew();

        assertThat(count("alert where checked_at is null")).isZero();
        assertThat(ledger.gap()).isZero();
        assertThat(count("alert where expected = 3")).isEqualTo(CHANGES / 2);
        assertThat(count("alert where expected = 0")).isEqualTo(CHANGES / 2);
    }

    @Test
    void comes_back_to_every_one_in_time_the_longest_unchecked_first() {
        checkNew();
        checkNew();
        jdbc.sql("update alert set matched_at = now() - interval '1 year',"
                        + " checked_at = now() - interval '1 day' * sequence")
                .update();
        jdbc.sql("delete from delivery where id in (select min(id) from delivery)")
                .update();
        jdbc.sql("insert into delivery (sequence, subscriber_id)"
                        + " select max(sequence), (select id from subscriber limit 1) from alert")
                .update();

        checkNew();
        assertThat(ledger.gap()).as("too old to be looked at at once").isZero();
        ledger.checkOldest(Duration.ofHours(1));
        assertThat(count("alert where checked_at < now() - interval '1 hour'")).isEqualTo(CHANGES - Ledger.AT_A_TIME);
        assertThat(ledger.gap()).as("a row where silence was kept").isOne();
        ledger.checkOldest(Duration.ofHours(1));
        assertThat(ledger.gap()).as("and a row that is gone").isEqualTo(2);

        ledger.checkOldest(Duration.ofHours(1));
        assertThat(count("alert where gap <> 0")).isEqualTo(2);
    }
}
