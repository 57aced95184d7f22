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

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneyTest {

    private static final String EAST = "{\"authorities\":[\"east-sussex\"]}";
    private static final String SOUTH_EAST = "{\"regions\":[\"South East\"]}";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void forget() {
        service.forget();
    }

    private static Changes eastSussexRises() {
        return Changes.inspectionOf(EAST_SUSSEX).improved(OVERALL, GOOD, OUTSTANDING);
    }

    private void announce(RatingChanged change) {
        service.put(Topics.RATING_CHANGES, change);
    }

    @Test
    void one_mail_a_person_and_change_however_often_the_record_comes_and_however_many_follows_match() {
        service.follow("anna@example.org", EAST + "," + SOUTH_EAST);
        service.follow("anna@example.org", "{\"authorities\":[\"E10000011\",\"845\"]}");
        service.follow("ben@example.org", "{\"authorities\":[\"80563\"]}");
        service.ask("carla@example.org", EAST);

        RatingChanged change = eastSussexRises().change();
        announce(change);
        announce(change);
        announce(Changes.inspectionOf(WEST_SUSSEX).first(OVERALL, INADEQUATE).change());
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org"))
                .extracting(MailCatcher.Caught::subject)
                .containsExactlyInAnyOrder(
                        "[Ofsted] East Sussex: overall rating improved, good to outstanding",
                        "[Ofsted] West Sussex: first rating recorded, inadequate");
        assertThat(service.mails.alertsTo("ben@example.org")).isEmpty();
        assertThat(service.mails.alertsTo("carla@example.org"))
                .as("never confirmed")
                .isEmpty();
        assertThat(service.count("select count(*) from alert where decision = 'REPEATED'"))
                .isOne();
    }

    @Test
    void a_restart_reads_nothing_twice() {
        service.follow("anna@example.org", EAST);
        announce(eastSussexRises().change());
        service.settled();
        service.stop();
        announce(Changes.inspectionOf(EAST_SUSSEX)
                .version(2)
                .inspection("80467-2024-01-01")
                .declined(OVERALL, OUTSTANDING, GOOD)
                .change());

        service.start();
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(2);
    }

    @Test
    void what_is_told_of_one_inspection_from_press_to_report_to_correction_to_withdrawal() {
        service.follow("anna@example.org", EAST);
        announce(eastSussexRises().fromPress().inspection("80467-p-1").change());
        service.settled();
        service.follow("dora@example.org", EAST);
        announce(Changes.of(EAST_SUSSEX, ChangeReason.PROVISIONAL_CONFIRMED)
                .version(2)
                .inspection("80467-2018-07-16", "80467-p-1")
                .improved(OVERALL, GOOD, OUTSTANDING)
                .first(LEADERS, OUTSTANDING)
                .change());
        service.settled();
        assertThat(service.mails.alertsTo("anna@example.org"))
                .as("told already")
                .hasSize(1);
        assertThat(service.mails.alertsTo("dora@example.org"))
                .as("not yet told")
                .hasSize(1);

        service.follow("emil@example.org", EAST);
        announce(Changes.of(EAST_SUSSEX, ChangeReason.CORRECTION)
                .version(3)
                .publishedOn(LocalDate.of(2010, 1, 1))
                .unchanged(OVERALL, GOOD)
                .change());
        announce(Changes.of(EAST_SUSSEX, ChangeReason.WITHDRAWAL)
                .version(4)
                .withoutInspection()
                .noLongerJudged(OVERALL, GOOD)
                .change());
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org"))
                .extracting(MailCatcher.Caught::subject)
                .containsExactlyInAnyOrder(
                        "[Ofsted] East Sussex: overall rating improved, good to outstanding",
                        "[Ofsted] East Sussex: correction, overall rating is good, not outstanding",
                        "[Ofsted] East Sussex: report withdrawn, no rating is known");
        assertThat(service.mails.alertsTo("dora@example.org")).hasSize(3);
        assertThat(service.mails.alertsTo("emil@example.org")).isEmpty();
    }

    @Test
    void who_subscribed_after_the_press_hears_of_the_report_that_says_the_same_and_nobody_else_does() {
        service.follow("anna@example.org", EAST);
        announce(eastSussexRises().fromPress().inspection("80467-p-1").change());
        service.settled();
        service.follow("dora@example.org", EAST);
        for (int version = 2; version <= 3; version++) {
            announce(Changes.of(EAST_SUSSEX, ChangeReason.PROVISIONAL_CONFIRMED)
                    .version(version)
                    .inspection("80467-2018-07-16", "80467-p-1")
                    .improved(OVERALL, GOOD, OUTSTANDING)
                    .change());
        }
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(1);
        assertThat(service.mails.alertsTo("dora@example.org")).hasSize(1);
    }

    @Test
    void a_newly_disclosed_fall_is_told_to_those_who_were_told_of_the_rest() {
        service.follow("anna@example.org", EAST);
        announce(eastSussexRises().fromPress().inspection("80467-p-1").change());
        announce(Changes.of(EAST_SUSSEX, ChangeReason.PROVISIONAL_CONFIRMED)
                .version(2)
                .inspection("80467-2018-07-16", "80467-p-1")
                .improved(OVERALL, GOOD, OUTSTANDING)
                .declined(HELP_AND_PROTECTION, OUTSTANDING, REQUIRES_IMPROVEMENT)
                .change());
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(2);
    }

    @Test
    void what_is_not_told_is_counted_and_listed() {
        service.follow("anna@example.org", "{}");
        announce(eastSussexRises().fromTable().change());
        announce(Changes.inspectionOf(WEST_SUSSEX)
                .publishedOn(LocalDate.of(2018, 8, 1))
                .first(OVERALL, GOOD)
                .change());
        announce(Changes.inspectionOf(STOCKTON)
                .publishedOn(null)
                .first(OVERALL, GOOD)
                .change());
        announce(Changes.of(STOCKTON, ChangeReason.RECALCULATED)
                .version(2)
                .declined(OVERALL, GOOD, INADEQUATE)
                .change());
        service.putBytes(Topics.RATING_CHANGES, "x", "{\"no\":\"change\"}".getBytes());
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).isEmpty();
        service.http
                .get()
                .uri("/suppressions")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.reason=='TABLE_BASIS')]")
                .exists()
                .jsonPath("$.items[?(@.reason=='TOO_OLD')].persons")
                .isEqualTo(1)
                .jsonPath("$.items[?(@.reason=='NO_DATE')].persons")
                .isEqualTo(1)
                .jsonPath("$.items[?(@.reason=='RECALCULATED')]")
                .exists();
        assertThat(service.count("select count(*) from alert where decision = 'UNREADABLE'"))
                .isOne();
        await().untilAsserted(() ->
                assertThat(service.metrics()).contains("gradewatch_alert_reconciliation_gap{channel=\"email\"} 0.0"));
    }

    @Test
    void what_puts_a_mail_right_comes_after_it_though_it_was_delayed() {
        service.follow("anna@example.org", EAST);
        service.mails.answer("anna@example.org", 451);
        announce(eastSussexRises().change());
        announce(Changes.of(EAST_SUSSEX, ChangeReason.CORRECTION)
                .version(2)
                .unchanged(OVERALL, GOOD)
                .change());
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org"))
                .extracting(MailCatcher.Caught::subject)
                .containsExactly(
                        "[Ofsted] East Sussex: overall rating improved, good to outstanding",
                        "[Ofsted] East Sussex: correction, overall rating is good, not outstanding");
    }

    @Test
    void each_recipient_is_a_case_of_its_own() {
        for (String name : List.of("anna", "ben", "carla", "dora", "emil")) {
            service.follow(name + "@example.org", EAST);
        }
        service.mails.answer("anna@example.org", 451, 451);
        service.mails.answer("ben@example.org", 550);
        service.mails.answer("dora@example.org", 421, 421);
        service.jdbc
                .sql("update subscriber set email = 'no address' where email = 'emil@example.org'")
                .update();
        RatingChanged change = eastSussexRises().change();
        announce(change);
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(1);
        assertThat(service.mails.alertsTo("ben@example.org")).isEmpty();
        assertThat(service.mails.alertsTo("carla@example.org")).hasSize(1);
        assertThat(service.mails.alertsTo("dora@example.org")).hasSize(1);
        assertThat(service.count("select count(*) from delivery where detail like 'no mail can be made of it: %'"))
                .isOne();
        service.http
                .get()
                .uri("/deliveries/" + change.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.channels.email.expected")
                .isEqualTo(5)
                .jsonPath("$.channels.email.delivered")
                .isEqualTo(3)
                .jsonPath("$.channels.email.bounced")
                .isEqualTo(2)
                .jsonPath("$.channels.email.balanced")
                .isEqualTo(true)
                .jsonPath("$.recipients")
                .doesNotExist();
        service.http
                .get()
                .uri("/deliveries/" + change.id() + "/recipients")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        service.http
                .get()
                .uri("/deliveries/" + change.id() + "/recipients")
                .headers(headers -> headers.setBearerAuth("secret"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(5);
        assertThat(service.metrics())
                .containsPattern("gradewatch_deliveries_total\\{channel=\"email\",outcome=\"delivered\"} [1-9]")
                .containsPattern("gradewatch_deliveries_total\\{channel=\"email\",outcome=\"bounced\"} 2.0")
                .containsPattern("gradewatch_report_to_alert_seconds_count [1-9]");
    }

    @Test
    void a_lease_whose_holder_died_ends_by_itself() {
        service.follow("anna@example.org", EAST);
        service.mails.answer("anna@example.org", 451);
        service.jdbc
                .sql("create function die() returns trigger language plpgsql as $$ begin "
                        + "new.lease_owner := '" + UUID.randomUUID() + "'; "
                        + "new.leased_until := now() + interval '2 seconds'; return new; end $$")
                .update();
        service.jdbc
                .sql("create trigger died before insert on delivery for each row execute function die()")
                .update();
        announce(eastSussexRises().change());
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(1);
        service.jdbc.sql("drop trigger died on delivery").update();
        assertThat(service.jdbc
                        .sql("select settled_at - created_at >= interval '2 seconds' from delivery order by id desc"
                                + " limit 1")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_mail_server_that_is_away_delays_and_loses_nothing() {
        service.follow("anna@example.org", EAST);
        int port = service.mails.port();
        service.mails.pause();
        announce(eastSussexRises().change());
        await().during(Duration.ofSeconds(1))
                .until(() -> service.mails.alertsTo("anna@example.org").isEmpty());

        service.mails.resume(port);
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(1);
    }

    @Test
    void who_leaves_gets_no_more() {
        service.follow("anna@example.org", EAST);
        announce(eastSussexRises().change());
        service.settled();
        MailCatcher.Caught mail = service.mails.alertsTo("anna@example.org").getFirst();
        String unsubscribe = RunningService.link(
                String.valueOf(mail.header("List-Unsubscribe")).replace(">", ""));

        service.http.get().uri(unsubscribe).exchange().expectStatus().isOk();
        assertThat(service.count("select count(*) from subscription where valid_to is null"))
                .as("looking changes nothing")
                .isOne();
        for (int i = 0; i < 2; i++) {
            service.http
                    .post()
                    .uri(unsubscribe)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .bodyValue("List-Unsubscribe=One-Click")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        announce(Changes.inspectionOf(EAST_SUSSEX)
                .version(2)
                .inspection("80467-2024-01-01")
                .declined(OVERALL, OUTSTANDING, GOOD)
                .change());
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(1);
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void a_row_deleted_by_hand_is_found() {
        service.follow("anna@example.org", EAST);
        service.follow("ben@example.org", EAST);
        announce(eastSussexRises().change());
        service.settled();
        await().untilAsserted(() ->
                assertThat(service.metrics()).contains("gradewatch_alert_reconciliation_gap{channel=\"email\"} 0.0"));
        await().until(() -> service.count("select count(*) from alert where change is not null and gap is null") == 0);

        service.jdbc
                .sql("create table aside as select * from delivery where id = (select max(id) from delivery)")
                .update();
        service.jdbc
                .sql("delete from delivery where id in (select id from aside)")
                .update();

        await().untilAsserted(() ->
                assertThat(service.metrics()).contains("gradewatch_alert_reconciliation_gap{channel=\"email\"} 1.0"));

        service.jdbc
                .sql("insert into delivery overriding system value select * from aside")
                .update();
        await().untilAsserted(() ->
                assertThat(service.metrics()).contains("gradewatch_alert_reconciliation_gap{channel=\"email\"} 0.0"));
    }
}
