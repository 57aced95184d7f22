package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.Changes.STOCKTON;
import static org.gradewatch.notification.Changes.WEST_SUSSEX;

import java.time.LocalDate;
import java.util.List;
import org.gradewatch.model.Authority;
import org.gradewatch.notification.MailCatcher.Caught;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What becomes of a subscription while people change their minds, and authorities their names.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionsInTimeTest {

    private static final String STOCKTON_ALONE = "{\"authorities\":[\"stockton-on-tees\"]}";

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
    void stockton_is_open() {
        service.forget();
        service.put(Topics.AUTHORITIES, Changes.record(STOCKTON));
    }

    private static void stocktonCloses() {
        service.put(
                Topics.AUTHORITIES,
                new Authority(
                        STOCKTON,
                        "Stockton-on-Tees Borough Council",
                        List.of(),
                        LocalDate.of(2026, 3, 31),
                        List.of(EAST_SUSSEX.id(), WEST_SUSSEX.id()),
                        2,
                        Changes.SEEN));
    }

    private static List<Caught> noticesTo(String address) {
        return service.mails.to(address).stream()
                .filter(mail -> mail.subject().startsWith("You now follow"))
                .toList();
    }

    private static void theSuccessorsAreFollowedBy(int subscriptions) {
        await().untilAsserted(() -> assertThat(service.count("select count(*) from subscription s join follow f"
                        + " on f.subscription_id = s.id where s.valid_to is null"
                        + " and f.authorities @> array['80467', '80563', '80578']"))
                .isEqualTo(subscriptions));
    }

    private static String page(String address) {
        Caught mail = service.mails.alertsTo(address).getLast();
        return RunningService.link(mail.text().substring(mail.text().indexOf("See or change")));
    }

    @Test
    void followers_of_an_authority_that_closes_follow_its_successors_and_are_told_once() {
        service.follow("anna@example.org", STOCKTON_ALONE);
        service.follow("anna@example.org", "{\"authorities\":[\"stockton-on-tees\"],\"areas\":[\"OVERALL\"]}");
        service.follow("ben@example.org", "{\"regions\":[\"North East\"]}");
        stocktonCloses();
        theSuccessorsAreFollowedBy(2);
        await().until(() -> noticesTo("anna@example.org").size() == 1);

        service.stop();
        service.start();
        stocktonCloses();
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(WEST_SUSSEX)
                        .improved(OVERALL, GOOD, OUTSTANDING)
                        .change());
        service.settled();

        assertThat(service.mails.alertsTo("anna@example.org")).hasSize(1);
        assertThat(service.mails.alertsTo("ben@example.org")).isEmpty();
        assertThat(noticesTo("anna@example.org")).hasSize(1);
        assertThat(noticesTo("ben@example.org")).isEmpty();
        Caught notice = noticesTo("anna@example.org").getFirst();
        assertThat(notice.subject()).isEqualTo("You now follow East Sussex and West Sussex, after Stockton-on-Tees");
        assertThat(notice.text()).contains("last day: 31 March 2026", "/subscriptions/", "/unsubscribe/");
        assertThat(service.count("select count(*) from subscription where valid_to is null"))
                .isEqualTo(3);
    }

    @Test
    void who_names_a_closed_authority_follows_its_successors_from_the_start() {
        stocktonCloses();
        await().untilAsserted(() -> service.http
                .post()
                .uri("/subscriptions")
                .header("Content-Type", "application/json")
                .bodyValue("{\"email\":\"carla@example.org\",\"follows\":[" + STOCKTON_ALONE + "]}")
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("No authority any more: Stockton-on-Tees")));
        service.confirm("carla@example.org");

        theSuccessorsAreFollowedBy(1);
        assertThat(service.mails.to("carla@example.org").getLast().text())
                .contains("East Sussex, Stockton-on-Tees (closed), West Sussex");
        assertThat(noticesTo("carla@example.org")).isEmpty();
    }

    @Test
    void who_waits_with_the_button_until_it_is_closed_follows_them_too() {
        service.ask("dora@example.org", STOCKTON_ALONE);
        await().until(() -> !service.mails.to("dora@example.org").isEmpty());
        stocktonCloses();
        service.confirm("dora@example.org");

        theSuccessorsAreFollowedBy(1);
    }

    @Test
    void how_often_mails_come_is_shown_and_can_be_changed() {
        service.follow("emil@example.org", "{\"authorities\":[\"east-sussex\"]}");
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .improved(OVERALL, GOOD, OUTSTANDING)
                        .change());
        service.settled();
        String page = page("emil@example.org");
        Browser browser = new Browser(service.http);
        Browser.Page own = browser.open(page);
        assertThat(own.text()).contains("East Sussex", "Mails come at once");

        own.choose("frequency", "Once a week at most").press("Save");
        Browser.Page weekly = own.press("Save");

        assertThat(weekly.text())
                .contains("once a week, on Monday at 08:30, but at once where something is found inadequate");
        assertThat(weekly.isTicked("Once a week at most")).isTrue();
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .version(2)
                        .inspection("80467-2026-01-01")
                        .declined(OVERALL, OUTSTANDING, GOOD)
                        .change());
        service.settledButFor(1);
        assertThat(service.mails.alertsTo("emil@example.org")).hasSize(1);
    }
}
