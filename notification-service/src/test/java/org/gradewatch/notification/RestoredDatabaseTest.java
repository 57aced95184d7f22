package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.time.Duration;
import java.util.List;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/// A backup of the database is taken, mails go out, and then the backup is restored: by it they
/// have not gone out. Tables are set aside and put back, which is what a dump and a restore do.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredDatabaseTest {

    private static final String ANNA = "anna@example.org";
    private static final String BEN = "ben@example.org";
    private static final String EAST = "{\"authorities\":[\"east-sussex\"]}";
    private static final List<String> TABLES = List.of(
            "subscriber",
            "subscription",
            "follow",
            "confirmation",
            "confirmation_token",
            "position",
            "alert",
            "delivery");

    private RunningService service;
    private int changes;

    @BeforeEach
    void anna_and_ben_are_told_of_a_change() {
        service = RunningService.with();
        service.forget();
        service.follow(ANNA, EAST);
        service.follow(BEN, EAST);
        announce();
        service.settled();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void announce() {
        changes++;
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .version(changes)
                        .inspection("80467-190%d-01-01".formatted(changes))
                        .improved(OVERALL, GOOD, OUTSTANDING)
                        .change());
    }

    private void backUp() {
        TABLES.forEach(table -> service.jdbc
                .sql("create table backup_of_%s as select * from %s".formatted(table, table))
                .update());
    }

    /// As somebody does who stops the service first.
    private void restore() {
        service.stop();
        service.jdbc.sql("truncate " + String.join(", ", TABLES) + " cascade").update();
        TABLES.forEach(table -> service.jdbc
                .sql("insert into %s overriding system value select * from backup_of_%s".formatted(table, table))
                .update());
        service.start();
    }

    private void post(String path, String body) {
        service.http
                .post()
                .uri("/operations/" + path)
                .headers(headers -> headers.setBearerAuth("operator"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void nothingGoesOut(int parked) {
        await().untilAsserted(() -> assertThat(
                        service.count("select count(*) from delivery where state = 'PARKED' and parked_until is null"))
                .isEqualTo(parked));
        await().during(Duration.ofSeconds(1))
                .until(() -> service.mails.alertsTo(ANNA).size() == 2);
        assertThat(service.jdbc
                        .sql("select state from sending")
                        .query(String.class)
                        .single())
                .isEqualTo("STOPPED");
        assertThat(service.metrics()).contains("gradewatch_sending_stopped{by=\"operator\"} 1.0");
    }

    @Test
    void what_was_told_since_the_backup_is_parked_and_an_operator_says_that_it_was_told() {
        backUp();
        announce();
        service.settled();

        restore();
        nothingGoesOut(2);
        assertThat(service.jdbc
                        .sql("select reason from sending")
                        .query(String.class)
                        .single())
                .isEqualTo("the database is older than what the broker remembers (changes up to offset 2 were told):"
                        + " it was restored; see docs/operations.md");

        post("told", "{'reason':'the mail server has them all in its log'}");
        post("sending", "{'stopped':false,'reason':'looked through'}");
        announce();
        service.settled();

        assertThat(service.mails.alertsTo(ANNA)).as("two before, one since").hasSize(3);
        assertThat(service.count("select count(*) from delivery where state <> 'DELIVERED'"))
                .isZero();
        assertThat(service.count("select count(*) from operation where what = 'TOLD'"))
                .isOne();
    }

    @Test
    void or_lets_it_go_out_under_the_same_names_as_before() {
        backUp();
        announce();
        service.settled();
        List<String> names = names();

        restore();
        nothingGoesOut(2);
        post("resends", "{'outcome':'PARKED','reason':'better twice than never'}");
        post("sending", "{'stopped':false,'reason':'better twice than never'}");
        service.settled();

        assertThat(names()).containsExactlyInAnyOrderElementsOf(twiceTheLast(names));
    }

    @Test
    void what_waited_when_the_backup_was_made_is_parked_though_there_was_no_change_since() {
        service.mails.answer(ANNA, 451);
        announce();
        await().until(() -> service.mails.alertsTo(BEN).size() == 2
                && service.count("select count(*) from delivery where state = 'DELIVERED'") == 3);
        service.jdbc
                .sql("update delivery set due_at = now() + interval '1 day' where state = 'PENDING'")
                .update();
        backUp();
        service.jdbc
                .sql("update delivery set due_at = now() where state = 'PENDING'")
                .update();
        service.settled();
        service.stop();
        service.start();
        await().until(() ->
                service.count("select pulse from position") > service.count("select pulse from backup_of_position"));

        restore();

        nothingGoesOut(1);
    }

    @Test
    void an_ordinary_restart_stops_nothing() {
        for (int i = 0; i < 2; i++) {
            service.stop();
            service.start();
        }
        announce();
        service.settled();

        assertThat(service.mails.alertsTo(ANNA)).hasSize(2);
    }

    private List<String> names() {
        return service.mails.all().stream()
                .filter(mail -> mail.subject().startsWith("[Ofsted]"))
                .map(mail -> String.valueOf(mail.header("Message-ID")))
                .toList();
    }

    private static List<String> twiceTheLast(List<String> names) {
        return java.util.stream.Stream.concat(names.stream(), names.subList(2, 4).stream())
                .toList();
    }
}
