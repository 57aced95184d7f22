package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// Two mails a second, and a brake after five.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingTest {

    private static final String EAST = "{\"authorities\":[\"east-sussex\"]}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with("--gradewatch.sending.per-minute=120", "--gradewatch.sending.brake-at=5");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void forget() {
        service.forget();
        turn(false, "a new test").expectStatus().isOk();
    }

    private static ResponseSpec turn(boolean stopped, String reason) {
        return service.http
                .post()
                .uri("/operations/sending")
                .headers(headers -> headers.setBearerAuth("secret"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"stopped\":%s,\"reason\":\"%s\"}".formatted(stopped, reason))
                .exchange();
    }

    private static void announce() {
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .improved(OVERALL, GOOD, OUTSTANDING)
                        .change());
    }

    private static long alerts() {
        return service.mails.all().stream()
                .filter(mail -> mail.subject().startsWith("[Ofsted]"))
                .count();
    }

    private static String state() {
        return service.jdbc.sql("select state from sending").query(String.class).single();
    }

    @Test
    void an_operator_stops_everything_and_lets_it_go_on() {
        service.follow("anna@example.org", EAST);
        turn(true, "a wrong report")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("STOPPED");
        announce();
        service.ask("ben@example.org", EAST);
        service.stop();
        service.start();

        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() ->
                        alerts() == 0 && service.mails.to("ben@example.org").isEmpty());
        assertThat(service.metrics()).contains("gradewatch_sending_stopped{by=\"operator\"} 1.0");
        turn(false, "it was right").expectStatus().isOk();
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(1);
        service.confirm("ben@example.org");
        service.http
                .get()
                .uri("/operations?limit=2")
                .headers(headers -> headers.setBearerAuth("secret"))
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].what")
                .isEqualTo("RELEASED")
                .jsonPath("$.items[1].what")
                .isEqualTo("STOPPED")
                .jsonPath("$.items[1].who")
                .isEqualTo("tester")
                .jsonPath("$.items[1].why")
                .isEqualTo("a wrong report");
    }

    @Test
    void only_an_operator_does_and_says_why() {
        service.http
                .post()
                .uri("/operations/sending")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"stopped\":true,\"reason\":\"no token\"}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        service.http.get().uri("/operations").exchange().expectStatus().isUnauthorized();
        turn(true, " ")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("reason: 0 characters (expected: 1 to 500)");
        assertThat(state()).isEqualTo("GOING");
    }

    @Test
    void the_rules_that_wake_an_operator_watch_what_is_there() throws IOException {
        String all = Files.readString(Path.of("..", "monitoring", "alerts.yml"));
        String rules = all.split("(?m)^  - name: gradewatch-mails$")[1].split("(?m)^  - name: ")[0];

        assertThat(Pattern.compile("gradewatch_\\w+").matcher(rules).results().map(MatchResult::group))
                .contains("gradewatch_sending_stopped")
                .allSatisfy(name -> assertThat(service.metrics()).containsPattern("(?m)^" + name + "[ {]"));
    }

    @Test
    void more_alerts_than_was_thought_possible_wait_for_an_operator() {
        service.follow("anna@example.org", EAST);
        service.followToo("anna@example.org", 11);
        announce();

        await().atMost(PATIENCE).until(() -> state().equals("BRAKED"));
        assertThat(alerts()).isEqualTo(5);
        service.follow("ben@example.org", EAST);
        assertThat(service.metrics()).contains("gradewatch_sending_stopped{by=\"brake\"} 1.0");

        turn(false, "so many follow by now").expectStatus().isOk();
        await().atMost(PATIENCE).until(() -> state().equals("BRAKED"));
        turn(false, "so many follow by now").expectStatus().isOk();
        service.settled();

        assertThat(service.mails.all().stream()
                        .filter(mail -> mail.subject().startsWith("[Ofsted]"))
                        .map(MailCatcher.Caught::to))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_confirmation_overtakes_all_alerts_that_wait() {
        service.follow("anna@example.org", EAST);
        service.jdbc.sql("delete from sending_volume").update();
        service.followToo("anna@example.org", 4);
        announce();
        service.ask("ben@example.org", EAST);

        await().pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> !service.mails.to("ben@example.org").isEmpty());

        assertThat(alerts()).as("two a second").isLessThan(5);
    }
}
