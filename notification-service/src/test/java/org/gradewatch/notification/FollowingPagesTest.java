package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.Changes.STOCKTON;
import static org.gradewatch.notification.Changes.WEST_SUSSEX;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.Browser.Page;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;

/// Following, from the form to the last goodbye, in a browser without scripts.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingPagesTest {

    private static final String ANNA = "anna@example.org";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static RunningService service;
    private static Browser browser;

    @BeforeAll
    static void start() {
        service = RunningService.with("--gradewatch.previews.in-all-per-minute=1000");
        browser = new Browser(service.http);
        service.put(
                Topics.AUTHORITIES,
                new Authority(
                        STOCKTON, "Stockton Borough Council", List.of("Teesside"), null, List.of(), 2, Changes.SEEN));
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(WEST_SUSSEX)
                        .fromTable()
                        .publishedOn(LocalDate.now(LONDON).minusMonths(2))
                        .declined(OVERALL, GOOD, INADEQUATE)
                        .change());
        service.settled();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void forget() {
        service.forget();
    }

    private static long kept() {
        return service.count("select (select count(*) from confirmation) + (select count(*) from subscription)");
    }

    /// The page behind the link of the confirmation mail.
    private static Page asked(String address) {
        await().until(() -> !service.mails.to(address).isEmpty());
        return browser.open(
                RunningService.link(service.mails.to(address).getLast().text()));
    }

    private static Page managing(AuthorityRef authority) {
        service.follow(ANNA, "{\"authorities\":[\"%s\"]}".formatted(authority.slug()));
        return browser.open(RunningService.link(service.mails.to(ANNA).getLast().text()))
                .press("See or change")
                .follow("See, change or end");
    }

    private static String following() {
        return service.jdbc
                .sql("select coalesce(string_agg(wish::text, '; ' order by id), '') from subscription"
                        + " where valid_to is null")
                .query(String.class)
                .single();
    }

    @Test
    void from_the_form_over_the_mail_to_the_button_to_the_persons_own_page() {
        Page form = browser.open("/follow?authority=east-sussex");
        assertThat(form.status).isEqualTo(200);
        assertThat(form.element("textarea").text()).isEqualTo("East Sussex");

        Page asked = form.type("email", ANNA)
                .choose("frequency", "Once a week at most")
                .press("Follow");

        assertThat(asked.status).isEqualTo(202);
        assertThat(asked.heading()).isEqualTo("Check your mail");
        assertThat(asked.text())
                .contains("East Sussex", "mails come once a week, on Monday at 08:30")
                .doesNotContain(ANNA);
        assertThat(following()).isEmpty();
        Page question = asked(ANNA);
        assertThat(question.heading()).isEqualTo("Confirm your subscription");
        assertThat(following()).as("looking changes nothing").isEmpty();
        Page confirmed = question.press("Yes, write to me");
        assertThat(confirmed.heading()).isEqualTo("Your subscription is confirmed");
        assertThat(following()).contains("80467", "WEEKLY");
        Page own = confirmed.follow("See, change or end");
        assertThat(own.heading()).isEqualTo("What you follow");
        assertThat(own.element(".gw-card").text()).contains("East Sussex", "once a week");
        assertThat(own.isTicked("Once a week at most")).isTrue();
    }

    @Test
    void names_are_understood_as_people_say_them_and_places_add_to_them() {
        Page asked = browser.open("/follow")
                .type("email", ANNA)
                .type("authorities", "Teesside, EAST SUSSEX county council\n938")
                .tick("North East")
                .tick("Falls")
                .press("Follow");

        assertThat(asked.status).isEqualTo(202);
        assertThat(asked.text())
                .contains("East Sussex, Stockton-on-Tees, West Sussex, only where it is \"fell\"")
                .contains("North East, only where it is \"fell\"");
    }

    @Test
    void what_is_to_be_closed_is_there_still_and_is_followed_with_those_to_come() {
        AuthorityRef surrey = new AuthorityRef(
                new AuthorityId("80567"), "80567", null, null, "surrey", "Surrey", "South East", "county", null);
        LocalDate lastDay = LocalDate.now(LONDON).plusMonths(4);
        service.put(
                Topics.AUTHORITIES,
                new Authority(
                        surrey, "Surrey Council", List.of(), lastDay, List.of(EAST_SUSSEX.id()), 1, Changes.SEEN));
        await().untilAsserted(() -> assertThat(browser.open("/follow").html.select("#chosen-surrey"))
                .hasSize(1));

        Page asked = browser.open("/follow").type("email", ANNA).tick("Surrey").press("Follow");

        assertThat(asked.text())
                .contains("Surrey (until ", "East Sussex")
                .contains("To be closed: Surrey. Those that take over are followed too.");
    }

    @Test
    void another_page_posts_an_address_and_an_authority_and_nothing_else() {
        Page asked = browser.post(
                "/subscriptions", MultiValueMap.fromSingleValue(Map.of("email", ANNA, "authorities", "east-sussex")));

        assertThat(asked.status).isEqualTo(202);
        assertThat(asked(ANNA).text()).contains("East Sussex", "mails come at once");
    }

    @Test
    void a_name_that_fits_several_is_asked_about() {
        Page question = browser.open("/follow")
                .type("email", ANNA)
                .type("authorities", "Sussex")
                .press("Follow");

        assertThat(question.status).isEqualTo(400);
        assertThat(question.mistakes())
                .containsExactly("“Sussex” could be more than one authority. Tick which you mean");
        assertThat(question.element("#meant-1-error").text()).contains("“Sussex” could be more than one");
        question.element("input[name=meant][value=west-sussex]").attr("checked", true);
        Page asked = question.press("Follow");
        assertThat(asked.status).isEqualTo(202);
        assertThat(asked.text()).contains("West Sussex").doesNotContain("East Sussex");
    }

    @Test
    void mistakes_are_said_beside_the_field_and_above_and_what_was_typed_is_kept() {
        String hostile = "\"><script>alert(1)</script>";
        Page again = browser.open("/follow")
                .type("email", "anna at example")
                .type("authorities", "Atlantis\n" + hostile)
                .tick("South East")
                .tick("Inadequate")
                .choose("frequency", "Once a day at most")
                .choose("inadequateAtOnce", "Let it wait for the day or the week")
                .press("Follow");

        assertThat(again.status).isEqualTo(400);
        assertThat(again.html.title()).startsWith("Error: ");
        assertThat(again.mistakes().getFirst())
                .isEqualTo("Enter an e-mail address that we can write to, such as anna@example.org");
        assertThat(again.mistakes()).anyMatch(mistake -> mistake.contains("no authority called “Atlantis”"));
        again.html.select(".govuk-error-summary a").forEach(link -> again.element(link.attr("href")));
        assertThat(again.element("#email").attr("aria-describedby")).contains("email-error");
        assertThat(again.element("#email").attr("value")).isEqualTo("anna at example");
        assertThat(again.element("textarea").wholeText()).isEqualTo("Atlantis\n" + hostile);
        assertThat(again.html.select("script")).isEmpty();
        assertThat(List.of("South East", "Inadequate", "Once a day at most", "Let it wait for the day or the week"))
                .allMatch(again::isTicked);
        assertThat(service.count("select count(*) from confirmation")).isZero();
    }

    @Test
    void more_names_than_there_are_authorities_are_not_looked_up() {
        String many = IntStream.range(0, 300).mapToObj(i -> "x" + i).collect(Collectors.joining(","));

        Page again = browser.open("/follow")
                .type("email", ANNA)
                .type("authorities", many)
                .press("Follow");

        assertThat(again.mistakes()).containsExactly("Name at most 200 authorities, or tick their regions");
        assertThat(again.element("textarea").text()).isEqualTo(many);
    }

    @Test
    void an_empty_form_follows_nothing_by_mistake() {
        Page again = browser.open("/follow").type("email", ANNA).press("Follow");

        assertThat(again.mistakes())
                .containsExactly("Say what to follow: name an authority, tick a region, or tick all of England");
        assertThat(again.tick("All of England").press("Follow").text()).contains("all of England");
    }

    @Test
    void the_preview_says_what_would_have_come_keeps_what_was_typed_and_nothing_else() {
        long before = kept();
        Page preview = browser.open("/follow")
                .type("email", ANNA)
                .type("authorities", "West Sussex")
                .press("Preview");

        assertThat(preview.status).isEqualTo(200);
        assertThat(preview.element(".gw-outlook").text())
                .contains("this would have brought you 1 mail about 1 change")
                .contains("West Sussex: overall rating fell, good to inadequate");
        assertThat(preview.element("#email").attr("value")).isEqualTo(ANNA);
        assertThat(kept()).isEqualTo(before);
        assertThat(preview.press("Follow").status).isEqualTo(202);
    }

    @Test
    void how_often_is_changed_by_choosing_and_saving() {
        Page own = managing(EAST_SUSSEX);

        Page saved = own.choose("frequency", "Once a day at most").press("Save");

        assertThat(saved.text()).contains("Saved: how often we write", "Mails come once a day, at 08:30");
        assertThat(following()).contains("DAILY").doesNotContain("IMMEDIATE");
        assertThat(saved.press("Save").status).isEqualTo(200);
    }

    @Test
    void what_is_followed_is_changed_in_the_form_and_needs_no_mail() {
        Page form = managing(EAST_SUSSEX).follow("Change what it follows");
        assertThat(form.element("textarea").text()).isEqualTo("East Sussex");
        assertThat(form.html.select("#email")).isEmpty();
        long mails = service.mails.to(ANNA).size();

        Page wrong = form.type("authorities", "Atlantis").press("Save");
        assertThat(wrong.status).isEqualTo(400);
        Page preview = wrong.type("authorities", "West Sussex").press("Preview");
        assertThat(preview.text()).contains("1 mail about 1 change");
        assertThat(following()).contains("80467");
        Page saved = preview.press("Save");

        assertThat(saved.text())
                .contains("Saved: what you follow", "West Sussex")
                .doesNotContain("East Sussex");
        assertThat(following()).contains("80578").doesNotContain("80467");
        assertThat(service.mails.to(ANNA)).hasSize((int) mails);
        assertThat(preview.press("Save").heading())
                .as("from a window that was left open")
                .isEqualTo("You do not follow this any more");
    }

    @Test
    void one_is_ended_and_followed_again() {
        Page ended = managing(EAST_SUSSEX).press("End this one");
        assertThat(ended.heading()).isEqualTo("You follow nothing");
        assertThat(ended.text()).contains("Ended. No more mails will come of it");
        assertThat(following()).isEmpty();

        Page again = ended.press("Follow it again");

        assertThat(again.text()).contains("You follow it again", "East Sussex");
        assertThat(following()).contains("80467");
    }

    @Test
    void unsubscribing_by_the_page_can_be_undone() {
        managing(EAST_SUSSEX);
        String token = unsubscribing();
        Page question = browser.open(token);
        assertThat(question.heading()).isEqualTo("Stop all mails?");
        assertThat(following()).as("looking changes nothing").isNotEmpty();

        Page left = question.press("Stop all mails");
        assertThat(left.heading()).isEqualTo("You are unsubscribed");
        assertThat(following()).isEmpty();

        left.follow("Changed your mind?").press("Follow it again");
        assertThat(following()).contains("80467");
    }

    @Test
    void a_mail_program_unsubscribes_whatever_it_posts_and_takes() {
        managing(EAST_SUSSEX);
        for (MediaType taken : List.of(MediaType.APPLICATION_JSON, MediaType.ALL, MediaType.TEXT_PLAIN)) {
            service.http
                    .post()
                    .uri(unsubscribing())
                    .accept(taken)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .bodyValue(MultiValueMap.fromSingleValue(Map.of("List-Unsubscribe", (Object) "One-Click")))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        assertThat(following()).isEmpty();
    }

    private static String unsubscribing() {
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX).first(OVERALL, GOOD).change());
        service.settled();
        return RunningService.link(
                String.valueOf(service.mails.alertsTo(ANNA).getLast().header("List-Unsubscribe"))
                        .replace(">", ""));
    }

    @Test
    void erasing_asks_once_more() {
        Page question = managing(EAST_SUSSEX).follow("Erase your address");
        assertThat(question.heading()).isEqualTo("Erase everything about you?");
        assertThat(service.count("select count(*) from subscriber where email = '" + ANNA + "'"))
                .isOne();

        Page gone = question.press("Yes, erase everything");

        assertThat(gone.heading()).isEqualTo("You are erased");
        assertThat(service.count("select count(*) from subscriber where email = '" + ANNA + "'"))
                .isZero();
        assertThat(question.follow("No, keep it").heading()).isEqualTo("Nothing is kept about you under this link");
        assertThat(question.press("Yes, erase everything").status).isEqualTo(200);
    }

    @Test
    void links_that_lead_nowhere_say_so() {
        for (String path : List.of(
                "/confirmations/nonsense",
                "/subscriptions/nonsense",
                "/subscriptions/nonsense/erasure",
                "/subscriptions/nonsense/1/change",
                "/unsubscribe/nonsense")) {
            Page page = browser.open(path);
            assertThat(page.status).as(path).isEqualTo(404);
            assertThat(page.heading()).as(path).isEqualTo("This link leads nowhere");
        }
        assertThat(browser.open("/subscriptions/nonsense/export").status).isEqualTo(404);
    }

    @Test
    void the_question_of_a_mail_that_is_too_old_leads_back_to_the_form() {
        service.ask(ANNA, "{}");
        asked(ANNA);
        service.jdbc.sql("update confirmation set expires_at = now()").update();

        Page page = asked(ANNA);

        assertThat(page.status).isEqualTo(404);
        assertThat(page.follow("Subscribe once more").heading()).isEqualTo("Be told when a judgement changes");
    }

    @Test
    void tokens_are_told_to_nobody() {
        Page own = managing(EAST_SUSSEX);

        for (Page page : List.of(own, own.follow("Change what it follows"), own.follow("Erase"), asked(ANNA))) {
            assertThat(page.headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.headers.getCacheControl()).isEqualTo("no-store");
            assertThat(page.headers.getFirst("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(page.headers.getFirst("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.html.select("script, [style], style")).isEmpty();
        }
    }

    @Test
    void who_was_told_is_said_in_numbers() {
        managing(EAST_SUSSEX);
        var change = Changes.inspectionOf(EAST_SUSSEX).first(OVERALL, GOOD).change();
        service.put(Topics.RATING_CHANGES, change);
        service.settled();

        Page page = browser.open("/deliveries/" + change.id());

        assertThat(page.heading()).contains("East Sussex: first rating recorded, good", "Who was told");
        assertThat(page.text())
                .contains("1 person was to be told, and has been.", "1 to be told = 1 told. It adds up.")
                .doesNotContain(ANNA);
        assertThat(browser.open("/deliveries/nonsense").status).isEqualTo(404);
        service.http
                .get()
                .uri("/deliveries/" + change.id())
                .exchange()
                .expectBody()
                .jsonPath("$.channels.email.delivered")
                .isEqualTo(1);
    }

    @Test
    void whoever_comes_without_a_link_is_told_what_this_is() {
        Page start = browser.open("/");

        assertThat(start.status).isEqualTo(200);
        assertThat(start.follow("Follow an authority").status).isEqualTo(200);
    }

    @Test
    void programs_are_answered_as_before() {
        service.http
                .post()
                .uri("/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"email\":\"%s\",\"follows\":[{\"authorities\":[\"Hull\"]}]}".formatted(ANNA))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0]")
                .value(String.class, problem -> assertThat(problem).startsWith("authorities: 'Hull' (expected: "));
        service.http
                .get()
                .uri("/deliveries/nonsense")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void no_button_can_be_pressed_by_following_a_link() {
        Page own = managing(EAST_SUSSEX);
        String before = following();

        own.html.select("form").forEach(form -> {
            Page page = browser.open(form.attr("action"));
            assertThat(page.status).as(form.attr("action")).isEqualTo(405);
            assertThat(page.heading()).isNotEmpty();
        });

        assertThat(following()).isEqualTo(before);
    }
}
