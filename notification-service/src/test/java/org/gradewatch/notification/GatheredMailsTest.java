package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.Changes.STOCKTON;
import static org.gradewatch.notification.Changes.WEST_SUSSEX;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.MailCatcher.Caught;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Digests and bursts: several changes in one mail. It is the Tuesday before the clocks go back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GatheredMailsTest {

    private static final String EAST = "{\"authorities\":[\"east-sussex\"]}";
    private static final String ALL = "{}";
    private static final String TUESDAY = "2026-10-20T12:00:00Z";
    private static final String WEDNESDAY_AT_HALF_PAST_EIGHT = "2026-10-21T07:30:00Z";
    private static final String NEXT_MONDAY_AT_HALF_PAST_EIGHT = "2026-10-26T08:30:00Z";

    @TempDir
    private static Path accepted;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with(
                "--gradewatch.alerts.burst.mails=3", "--gradewatch.mail.accepted-folder=" + accepted);
    }

    @AfterAll
    static void stop() {
        TestClock.CLOCK.reset();
        service.close();
    }

    @BeforeEach
    void it_is_Tuesday() {
        service.forget();
        service.jdbc
                .sql("update delivery set state = 'CANCELLED' where state = 'PENDING'")
                .update();
        TestClock.CLOCK.set(TUESDAY);
    }

    private static Changes eastSussexRises() {
        return Changes.inspectionOf(EAST_SUSSEX).improved(OVERALL, GOOD, OUTSTANDING);
    }

    private static Changes westSussexFalls() {
        return Changes.inspectionOf(WEST_SUSSEX).declined(OVERALL, REQUIRES_IMPROVEMENT, INADEQUATE);
    }

    private static void announce(Changes change) {
        RatingChanged event = change.change();
        service.put(Topics.RATING_CHANGES, event);
    }

    private static List<Caught> mails(String name) {
        return service.mails.alertsTo(name + "@example.org");
    }

    private static void follows(String name, String follow, String frequency, boolean inadequateAtOnce) {
        service.followAtIntervals(name + "@example.org", follow, frequency, inadequateAtOnce);
    }

    private static void theLedgerBalances() {
        await().untilAsserted(() ->
                assertThat(service.metrics()).contains("gradewatch_alert_reconciliation_gap{channel=\"email\"} 0.0"));
    }

    @Nested
    class A_digest {

        @Test
        void is_one_mail_a_person_at_its_time_however_many_subscriptions_match() {
            follows("dana", EAST, "DAILY", false);
            follows("dana", "{\"regions\":[\"South East\"]}", "DAILY", false);
            announce(eastSussexRises());
            announce(westSussexFalls());
            announce(Changes.inspectionOf(STOCKTON).first(OVERALL, GOOD));
            service.settledButFor(2);
            theLedgerBalances();
            await().untilAsserted(() ->
                    assertThat(service.metrics()).contains("gradewatch_deliveries_pending{channel=\"email\"} 2.0"));
            assertThat(mails("dana")).as("before its time").isEmpty();

            TestClock.CLOCK.set(WEDNESDAY_AT_HALF_PAST_EIGHT);
            service.settled();

            assertThat(mails("dana")).hasSize(1);
            Caught mail = mails("dana").getFirst();
            assertThat(mail.subject()).isEqualTo("[Ofsted] 2 changes, 1 to inadequate: West Sussex and East Sussex");
            assertThat(mail.text())
                    .containsSubsequence(
                            "West Sussex: overall rating fell, requires improvement to inadequate",
                            "now: inadequate",
                            "East Sussex: overall rating improved, good to outstanding",
                            "now: outstanding",
                            "You get this mail because you follow");
            assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(mail.header("List-Unsubscribe")).contains("/unsubscribe/");
            theLedgerBalances();
        }

        @Test
        void of_the_week_comes_on_the_Monday_after_the_clocks_went_back() {
            follows("wim", ALL, "WEEKLY", false);
            announce(eastSussexRises());
            announce(westSussexFalls());
            service.settledButFor(2);

            TestClock.CLOCK.set("2026-10-26T08:29:50Z");
            service.settledButFor(2);
            TestClock.CLOCK.set(NEXT_MONDAY_AT_HALF_PAST_EIGHT);
            service.settled();

            assertThat(mails("wim")).hasSize(1);
        }

        @Test
        void of_one_change_is_the_mail_of_that_change() {
            follows("otto", ALL, "DAILY", false);
            announce(eastSussexRises());
            service.settledButFor(1);

            TestClock.CLOCK.set(WEDNESDAY_AT_HALF_PAST_EIGHT);
            service.settled();

            assertThat(mails("otto"))
                    .extracting(Caught::subject)
                    .containsExactly("[Ofsted] East Sussex: overall rating improved, good to outstanding");
        }

        @Test
        void leaves_out_what_the_person_stopped_following_meanwhile_and_is_never_empty() {
            follows("lena", EAST, "DAILY", false);
            follows("lena", "{\"authorities\":[\"west-sussex\"]}", "DAILY", false);
            announce(eastSussexRises());
            announce(westSussexFalls());
            service.settledButFor(2);
            service.jdbc
                    .sql("update subscription set valid_to = nextval('moment') where valid_to is null"
                            + " and wish::text like '%80467%'")
                    .update();

            TestClock.CLOCK.set(WEDNESDAY_AT_HALF_PAST_EIGHT);
            service.settled();

            assertThat(mails("lena"))
                    .extracting(Caught::subject)
                    .containsExactly("[Ofsted] West Sussex: overall rating fell, requires improvement to inadequate");
            theLedgerBalances();
        }
    }

    @Nested
    class At_once {

        @Test
        void comes_a_fall_to_inadequate_and_a_first_judgement_of_it_and_nothing_else() {
            follows("ines", ALL, "WEEKLY", true);
            announce(eastSussexRises());
            announce(westSussexFalls());
            announce(Changes.inspectionOf(STOCKTON).unchanged(OVERALL, GOOD).first(LEADERS, INADEQUATE));
            service.settledButFor(1);

            assertThat(mails("ines"))
                    .extracting(Caught::text)
                    .allMatch(text -> text.contains("now: inadequate"))
                    .hasSize(2);
            TestClock.CLOCK.set(NEXT_MONDAY_AT_HALF_PAST_EIGHT);
            service.settled();
        }

        @Test
        void comes_what_any_subscription_of_the_person_wants_at_once() {
            follows("fay", ALL, "WEEKLY", false);
            follows("fay", EAST, "IMMEDIATE", false);
            announce(eastSussexRises());
            service.settled();

            assertThat(mails("fay")).hasSize(1);
        }

        @Test
        void comes_the_correction_of_what_a_digest_told() {
            follows("cora", EAST, "WEEKLY", false);
            announce(eastSussexRises());
            service.settledButFor(1);
            TestClock.CLOCK.set(NEXT_MONDAY_AT_HALF_PAST_EIGHT);
            service.settled();

            announce(Changes.of(EAST_SUSSEX, ChangeReason.CORRECTION).version(2).unchanged(OVERALL, GOOD));
            service.settled();

            assertThat(mails("cora"))
                    .extracting(Caught::subject)
                    .containsExactly(
                            "[Ofsted] East Sussex: overall rating improved, good to outstanding",
                            "[Ofsted] East Sussex: correction, overall rating is good, not outstanding");
            theLedgerBalances();
        }
    }

    @Nested
    class What_is_corrected_before_it_was_told {

        @Test
        void is_told_as_it_holds() {
            follows("nora", EAST, "DAILY", false);
            announce(Changes.inspectionOf(EAST_SUSSEX)
                    .declined(OVERALL, GOOD, INADEQUATE)
                    .first(LEADERS, INADEQUATE));
            announce(Changes.of(EAST_SUSSEX, ChangeReason.CORRECTION)
                    .version(2)
                    .declined(OVERALL, GOOD, REQUIRES_IMPROVEMENT)
                    .first(LEADERS, REQUIRES_IMPROVEMENT));
            service.settledButFor(1);

            TestClock.CLOCK.set(WEDNESDAY_AT_HALF_PAST_EIGHT);
            service.settled();

            assertThat(mails("nora")).hasSize(1);
            assertThat(mails("nora").getFirst().text())
                    .contains("requires improvement")
                    .doesNotContain("inadequate");
            assertThat(service.count("select count(*) from delivery d join subscriber s on s.id = d.subscriber_id"
                            + " where s.email like 'nora%' and d.state = 'SUPERSEDED'"
                            + " and d.superseded_by = d.sequence + 1"))
                    .isOne();
            theLedgerBalances();
        }

        @Test
        void is_not_told_at_all_where_nothing_is_left_of_it() {
            follows("nils", EAST, "DAILY", false);
            announce(eastSussexRises());
            announce(Changes.of(EAST_SUSSEX, ChangeReason.WITHDRAWAL)
                    .version(2)
                    .withoutInspection()
                    .noLongerJudged(OVERALL, GOOD));
            service.settledButFor(1);

            TestClock.CLOCK.set(WEDNESDAY_AT_HALF_PAST_EIGHT);
            service.settled();

            assertThat(mails("nils")).isEmpty();
            theLedgerBalances();
        }

        @Test
        void gives_way_to_a_fall_that_comes_at_once() {
            follows("vera", EAST, "WEEKLY", true);
            announce(eastSussexRises().fromPress().inspection("80467-p-1"));
            announce(Changes.of(EAST_SUSSEX, ChangeReason.PROVISIONAL_CONFIRMED)
                    .version(2)
                    .inspection("80467-2018-07-16", "80467-p-1")
                    .improved(OVERALL, GOOD, OUTSTANDING)
                    .declined(HELP_AND_PROTECTION, GOOD, INADEQUATE));
            service.settled();

            assertThat(mails("vera")).hasSize(1);
            assertThat(mails("vera").getFirst().text()).contains("Help and protection fell", "outstanding");
            theLedgerBalances();
        }
    }

    @Nested
    class A_burst {

        @Test
        void of_ten_reports_is_three_mails_and_one_for_the_other_seven() {
            follows("bert", EAST, "IMMEDIATE", true);
            for (int report = 1; report <= 10; report++) {
                announce(eastSussexRises().version(report).inspection("80467-" + report));
            }
            service.settledButFor(7);
            assertThat(mails("bert")).hasSize(3);

            TestClock.CLOCK.goOn(Duration.ofMinutes(14));
            service.settledButFor(7);
            TestClock.CLOCK.goOn(Duration.ofMinutes(2));
            service.settled();

            assertThat(mails("bert")).hasSize(4);
            assertThat(mails("bert").getLast().subject()).isEqualTo("[Ofsted] 7 changes: East Sussex");
            theLedgerBalances();
            announce(eastSussexRises().version(11).inspection("80467-11"));
            service.settled();
            assertThat(mails("bert")).as("the mails of before were long ago").hasSize(5);
        }

        @Test
        void with_a_correction_in_it_tells_only_what_holds() {
            follows("bo", ALL, "IMMEDIATE", true);
            for (int report = 1; report <= 4; report++) {
                announce(eastSussexRises().version(report).inspection("80467-" + report));
            }
            announce(westSussexFalls());
            announce(Changes.of(WEST_SUSSEX, ChangeReason.CORRECTION).version(2).unchanged(OVERALL, GOOD));
            service.settledButFor(2);

            TestClock.CLOCK.goOn(Duration.ofMinutes(16));
            service.settled();

            assertThat(mails("bo")).hasSize(4);
            assertThat(mails("bo").getLast().text()).doesNotContain("inadequate");
            theLedgerBalances();
        }
    }

    @Nested
    class A_gathered_mail_whose_courier_died {

        private final String name = "kim";

        private void theProcessDiedBeforeItsCommit() {
            service.jdbc
                    .sql("update delivery set state = 'PENDING', settled_at = null, attempts = 0, detail = null,"
                            + " lease_owner = gen_random_uuid(), leased_until = now()"
                            + " where gathered_in = (select max(gathered_in) from delivery)")
                    .update();
        }

        private Caught sent() {
            follows(name, ALL, "DAILY", false);
            announce(eastSussexRises());
            announce(westSussexFalls());
            service.settledButFor(2);
            TestClock.CLOCK.set(WEDNESDAY_AT_HALF_PAST_EIGHT);
            service.settled();
            return mails(name).getFirst();
        }

        @Test
        void is_sent_again_the_same_and_under_the_same_name_though_more_has_come() {
            sent();
            announce(Changes.inspectionOf(STOCKTON).first(OVERALL, GOOD));
            service.settledButFor(1);

            theProcessDiedBeforeItsCommit();
            service.settledButFor(1);

            assertThat(mails(name)).hasSize(2);
            assertThat(mails(name))
                    .extracting(mail -> mail.header("Message-ID"))
                    .doesNotContainNull()
                    .containsOnly(mails(name).getFirst().header("Message-ID"));
            assertThat(mails(name).getLast().text())
                    .isEqualTo(mails(name).getFirst().text());
            TestClock.CLOCK.set("2026-10-22T07:30:00Z");
            service.settled();
        }

        @Test
        void is_not_sent_again_where_the_server_kept_it() throws IOException {
            Caught mail = sent();
            Files.writeString(accepted.resolve("000001.eml"), new String(mail.bytes(), StandardCharsets.UTF_8));

            theProcessDiedBeforeItsCommit();
            service.settled();

            assertThat(mails(name)).hasSize(1);
            assertThat(service.count("select count(*) from delivery where detail = 'accepted before the process died'"))
                    .isEqualTo(2);
        }
    }
}
