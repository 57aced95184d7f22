package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.Changes.STOCKTON;
import static org.gradewatch.notification.Changes.WEST_SUSSEX;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Stream;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/// It is the summer of 2019. In the twelve months before, East Sussex rose on a Tuesday (press,
/// then the report), West Sussex fell on the next day; all that is known from a table.
@TestMethodOrder(MethodOrderer.DisplayName.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewTest {

    private static RunningService service;

    @BeforeAll
    static void a_year_goes_by() {
        service = RunningService.with("--gradewatch.previews.in-all-per-minute=20");
        announce(Changes.inspectionOf(EAST_SUSSEX)
                .fromTable()
                .inspection("80467-p-1")
                .improved(OVERALL, GOOD, OUTSTANDING));
        announce(Changes.of(EAST_SUSSEX, ChangeReason.PROVISIONAL_CONFIRMED)
                .fromTable()
                .version(2)
                .inspection("80467-2018-07-16", "80467-p-1")
                .improved(OVERALL, GOOD, OUTSTANDING));
        announce(Changes.inspectionOf(WEST_SUSSEX)
                .fromTable()
                .publishedOn(LocalDate.of(2018, 9, 5))
                .declined(OVERALL, REQUIRES_IMPROVEMENT, INADEQUATE));
        announce(Changes.inspectionOf(STOCKTON)
                .fromTable()
                .publishedOn(LocalDate.of(2018, 6, 30))
                .first(LEADERS, GOOD));
        service.settled();
        TestClock.CLOCK.set("2019-07-01T10:00:00Z");
    }

    @AfterAll
    static void stop() {
        TestClock.CLOCK.reset();
        service.close();
    }

    private static void announce(Changes change) {
        service.put(Topics.RATING_CHANGES, change.change());
    }

    private static ResponseSpec asked(String wish) {
        return service.http
                .post()
                .uri("/subscriptions/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(wish)
                .exchange();
    }

    private static BodyContentSpec preview(String wish) {
        return asked(wish).expectStatus().isOk().expectBody();
    }

    @Test
    void counts_each_inspection_once_and_shows_the_last_ones() {
        preview("{\"follows\":[{}]}")
                .jsonPath("$.since")
                .isEqualTo("2018-07-01")
                .jsonPath("$.mails")
                .isEqualTo(2)
                .jsonPath("$.changes")
                .isEqualTo(2)
                .jsonPath("$.last[0].authority")
                .isEqualTo("West Sussex")
                .jsonPath("$.last[0].publishedOn")
                .isEqualTo("2018-09-05")
                .jsonPath("$.last[1].headline")
                .isEqualTo("East Sussex: overall rating improved, good to outstanding");
    }

    @Test
    void counts_a_digest_as_one_mail_and_what_comes_at_once_as_another() {
        preview("{\"follows\":[{}],\"frequency\":\"WEEKLY\",\"inadequateAtOnce\":false}")
                .jsonPath("$.mails")
                .isEqualTo(1)
                .jsonPath("$.changes")
                .isEqualTo(2);
        preview("{\"follows\":[{}],\"frequency\":\"WEEKLY\"}")
                .jsonPath("$.mails")
                .isEqualTo(2);
    }

    @Test
    void of_a_wish_that_nothing_met_says_none() {
        preview("{\"follows\":[{\"regions\":[\"North East\"]}]}")
                .jsonPath("$.mails")
                .isEqualTo(0)
                .jsonPath("$.last")
                .isEmpty();
    }

    @Test
    void the_confirmation_mail_says_it_too() {
        service.ask("anna@example.org", "{}");
        await().until(() -> !service.mails.to("anna@example.org").isEmpty());
        service.jdbc.sql("delete from confirmation").update();

        MailCatcher.Caught mail = service.mails.to("anna@example.org").getFirst();
        assertThat(mail.text().replaceAll("\\s+", " "))
                .contains("By what was published in the last twelve months, this would have sent you 2 mails.");
        assertThat(mail.html()).contains("this would have sent you 2 mails.</p>");
    }

    @Test
    void of_a_wish_that_is_not_understood_names_the_problem_and_of_none_is_anything_kept() {
        asked("{\"follows\":[{\"authorities\":[\"atlantis\"]}]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0]")
                .value(String.class, problem -> assertThat(problem).contains("'atlantis'"));
        assertThat(service.count("select count(*) from confirmation")).isZero();
        assertThat(service.count("select count(*) from subscriber")).isZero();
    }

    @Test
    void too_many_in_a_minute_are_refused() {
        var answers = new HashSet<Integer>();
        for (int i = 0; i < 41; i++) {
            answers.add(asked("{\"follows\":[{}]}")
                    .returnResult(String.class)
                    .getStatus()
                    .value());
        }

        assertThat(answers)
                .as("of forty-one in at most two minutes")
                .contains(429)
                .isSubsetOf(200, 429);
    }

    @Test
    void too_many_by_the_form_are_refused_and_what_was_typed_is_kept() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("email", "anna@example.org");
        form.add("regions", "England");
        var browser = new Browser(service.http);

        Browser.Page refused = Stream.generate(() -> browser.post("/subscriptions/preview", form))
                .limit(41)
                .filter(page -> page.status == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.mistakes())
                .containsExactly("Too many people ask at this moment. Please try again in a minute");
        assertThat(refused.element("#email").attr("value")).isEqualTo("anna@example.org");
        assertThat(refused.isTicked("All of England")).isTrue();
    }
}
