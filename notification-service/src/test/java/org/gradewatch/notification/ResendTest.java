package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// What an operator sees of a change, and does about what did not arrive.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResendTest {

    private static final String ANNA = "anna@example.org";
    private static final String BEN = "ben@example.org";
    private static final String CARLA = "carla@example.org";
    private static final String EAST = "{\"authorities\":[\"east-sussex\"]}";

    private static RunningService service;

    private RatingChanged change;

    @BeforeAll
    static void start() {
        service = RunningService.with("--gradewatch.bounces.domain=bounces.example.org");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void a_change_reaches_anna_but_not_ben() {
        service.forget();
        service.jdbc.sql("delete from troubled_address").update();
        service.jdbc.sql("delete from subscription").update();
        service.follow(ANNA, EAST);
        service.follow(BEN, EAST);
        service.mails.answer(BEN, "550 5.1.1 <ben@example.org> no such person");
        change = Changes.inspectionOf(EAST_SUSSEX)
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change();
        announce(change);
    }

    private static void announce(RatingChanged change) {
        service.put(Topics.RATING_CHANGES, change);
        service.settled();
    }

    private String followers(String query, String token) {
        byte[] body = service.http
                .get()
                .uri("/deliveries/" + change.id() + "/followers" + query)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    private Object one(String address, String what) {
        List<Object> found =
                JsonPath.read(followers("", "secret"), "$.items[?(@.address=='%s')].%s".formatted(address, what));
        return found.isEmpty() ? "nothing" : found.getFirst();
    }

    private Number delivery(String address) {
        return (Number) one(address, "delivery");
    }

    private static ResponseSpec post(String path, String body) {
        return service.http
                .post()
                .uri("/operations/" + path)
                .headers(headers -> headers.setBearerAuth("operator"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    private static ResponseSpec resend(String body) {
        return post("resends", body);
    }

    private static void release(String body) {
        post("address-releases", body)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.released")
                .isEqualTo(1);
    }

    private static void expectResent(ResponseSpec answer, int resent, String notResent) {
        answer.expectStatus()
                .isOk()
                .expectBody()
                .json("{\"resent\":%d,\"notResent\":{%s}}".formatted(resent, notResent.replace('\'', '"')));
        service.settled();
    }

    @Test
    void an_operator_sees_of_everyone_what_became_of_the_mail() {
        service.follow(CARLA, EAST);

        assertThat(one(ANNA, "outcome")).isEqualTo("DELIVERED");
        assertThat(one(ANNA, "why")).isEqualTo("the mail server accepted it");
        assertThat(one(ANNA, "at")).asString().startsWith("20");
        assertThat(one(ANNA, "messageId"))
                .isEqualTo(service.mails.alertsTo(ANNA).getFirst().header("Message-ID"));
        assertThat(one(BEN, "outcome")).isEqualTo("BOUNCED");
        assertThat(one(BEN, "why")).isEqualTo("550 5.1.1 <ben@example.org> no such person");
        assertThat(one(CARLA, "outcome")).as("came after").isEqualTo("nothing");
        String cameAfter = followers("?outcome=CAME_AFTER", "secret");
        assertThat(JsonPath.<List<String>>read(cameAfter, "$.items[*].address")).containsExactly(CARLA);
        assertThat(JsonPath.<String>read(cameAfter, "$.items[0].why"))
                .isEqualTo("subscribed after the change was announced");
    }

    @Test
    void addresses_are_masked_for_whoever_may_not_read_them() {
        String seen = followers("", "operator");

        assertThat(JsonPath.<List<String>>read(seen, "$.items[*].address"))
                .containsExactlyInAnyOrder("a***@example.org", "b***@example.org");
        assertThat(seen).contains("550 5.1.1 <b***@example.org> no such person").doesNotContain(ANNA, BEN);
        service.http
                .get()
                .uri("/deliveries/" + change.id() + "/followers")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void the_list_is_paged_and_filtered_and_begins_with_the_counts() {
        String first = followers("?limit=1", "operator");
        String next = JsonPath.read(first, "$.next");
        String second = followers("?limit=1&after=" + next, "operator");
        String bounced = followers("?outcome=BOUNCED", "operator");

        assertThat(JsonPath.<Integer>read(first, "$.head.expected")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(first, "$.head.deliveries.DELIVERED")).isOne();
        assertThat(JsonPath.<Integer>read(first, "$.head.deliveries.BOUNCED")).isOne();
        assertThat(JsonPath.<Object>read(second, "$.head")).isNull();
        assertThat(List.of(
                        JsonPath.<String>read(first, "$.items[0].address"),
                        JsonPath.<String>read(second, "$.items[0].address")))
                .containsExactlyInAnyOrder("a***@example.org", "b***@example.org");
        assertThat(JsonPath.<List<String>>read(bounced, "$.items[*].address")).containsExactly("b***@example.org");
    }

    @Test
    void what_waits_says_for_what_and_what_is_missing_is_named() {
        service.followAtIntervals("dora@example.org", EAST, "DAILY", true);
        service.follow(CARLA, EAST);
        change = Changes.inspectionOf(EAST_SUSSEX)
                .version(2)
                .inspection("80467-2024-01-01")
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change();
        service.put(Topics.RATING_CHANGES, change);
        service.settledButFor(1);

        assertThat(one("dora@example.org", "why")).isEqualTo("waits for the daily mail");
        assertThat(one("dora@example.org", "until")).asString().startsWith("20");
        assertThat(one(BEN, "outcome")).isEqualTo("SUPPRESSED");
        service.jdbc
                .sql("delete from delivery where state = 'PENDING' or id = " + delivery(CARLA))
                .update();
        assertThat(one(CARLA, "outcome")).isEqualTo("MISSING");
    }

    @Test
    void who_heard_of_it_before_and_who_left_are_named_too() {
        service.jdbc
                .sql("update subscription set valid_to = nextval('moment') where subscriber_id ="
                        + " (select id from subscriber where email = ?)")
                .param(BEN)
                .update();
        change = Changes.of(EAST_SUSSEX, ChangeReason.PROVISIONAL_CONFIRMED)
                .version(2)
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change();
        announce(change);

        assertThat(one(ANNA, "outcome")).isEqualTo("TOLD_BEFORE");
        assertThat(one(BEN, "outcome")).isEqualTo("LEFT_BEFORE");
        assertThat(JsonPath.<Integer>read(followers("", "operator"), "$.head.notTold.ALREADY_TOLD"))
                .isOne();
    }

    @Test
    void one_mail_goes_out_again_under_its_name_and_it_is_written_down_who_said_so_and_why() {
        Number anna = delivery(ANNA);
        expectResent(resend("{'delivery':%s,'reason':'her server lost it'}".formatted(anna)), 1, "");

        assertThat(service.mails.alertsTo(ANNA)).hasSize(2);
        assertThat(service.mails.alertsTo(ANNA).stream()
                        .map(mail -> mail.header("Message-ID"))
                        .distinct())
                .hasSize(1);
        assertThat(one(ANNA, "acceptedBefore")).asString().startsWith("20");
        service.http
                .get()
                .uri("/operations?limit=1")
                .headers(headers -> headers.setBearerAuth("operator"))
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(one(ANNA, "operation"))
                .jsonPath("$.items[0].who")
                .isEqualTo("operator")
                .jsonPath("$.items[0].what")
                .isEqualTo("RESENT")
                .jsonPath("$.items[0].why")
                .isEqualTo("her server lost it")
                .jsonPath("$.items[0].concerning.delivery")
                .isEqualTo(anna);
    }

    @Test
    void all_that_ended_for_one_reason_go_out_again_once_their_addresses_are_released() {
        String all = "{'changeId':'%s','outcome':'BOUNCED','because':'550 5.1.1','reason':'a broken server'%s}";

        expectResent(resend(all.formatted(change.id(), "")), 0, "'ADDRESS_GIVEN_UP':1");
        release("{'because':'HARD_BOUNCE','reason':'a broken server'}");
        expectResent(resend(all.formatted(change.id(), ",'onlyCount':true")), 1, "");
        assertThat(service.mails.alertsTo(BEN)).as("only counted").isEmpty();
        expectResent(resend(all.formatted(change.id(), "").replace("550", "551")), 0, "");
        expectResent(resend(all.formatted(change.id(), "")), 1, "");

        assertThat(service.mails.alertsTo(BEN)).hasSize(1);
        assertThat(service.mails.alertsTo(ANNA)).hasSize(1);
        assertThat(service.count("select count(*) from operation where what = 'ADDRESSES_RELEASED'"))
                .isPositive();
    }

    @Test
    void what_is_parked_goes_out_when_its_address_is_released() {
        service.jdbc
                .sql("update troubled_address set state = 'PAUSED', reason = 'SOFT_BOUNCE',"
                        + " paused_until = now() + interval '1 day'")
                .update();
        change = Changes.inspectionOf(EAST_SUSSEX)
                .version(2)
                .inspection("80467-2024-01-01")
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change();
        announce(change);
        assertThat(one(BEN, "why")).asString().startsWith("waits until the pause of the address ends");

        release("{'delivery':%s,'reason':'the mailbox is there'}".formatted(delivery(BEN)));
        await().untilAsserted(() -> assertThat(service.mails.alertsTo(BEN)).hasSize(1));
    }

    @Test
    void who_called_it_spam_is_released_by_nobody_but_the_person() {
        service.jdbc.sql("update troubled_address set reason = 'COMPLAINT'").update();

        post("address-releases", "{'delivery':%s,'reason':'we miss you'}".formatted(delivery(BEN)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.released")
                .isEqualTo(0);
        assertThat(service.count("select count(*) from troubled_address")).isOne();
    }

    @Test
    void what_was_put_right_since_and_who_left_are_not_written_to() {
        announce(Changes.of(EAST_SUSSEX, ChangeReason.CORRECTION)
                .version(2)
                .unchanged(OVERALL, GOOD)
                .change());
        expectResent(
                resend("{'delivery':%s,'reason':'once more'}".formatted(delivery(ANNA))), 0, "'PUT_RIGHT_SINCE':1");
        service.jdbc
                .sql("update subscription set valid_to = nextval('moment') where valid_to is null")
                .update();
        expectResent(resend("{'delivery':%s,'reason':'once more'}".formatted(delivery(ANNA))), 0, "'LEFT':1");

        assertThat(service.mails.alertsTo(ANNA)).hasSize(2);
        assertThat(one(ANNA, "outcome")).isEqualTo("DELIVERED");
    }

    @Test
    void what_cannot_be_meant_is_refused_with_what_was_expected() {
        expectWrong("{'reason':'x'}", "neither a delivery nor an outcome (expected: one of them)");
        expectWrong(
                "{'outcome':'DELIVERED','reason':'x'}",
                "outcome: DELIVERED of all changes (expected: a changeId beside it)");
        expectWrong(
                "{'outcome':'LOST','reason':'x'}",
                "outcome: 'LOST' (expected: one of DELIVERED, BOUNCED, SUPPRESSED, PARKED)");
        expectWrong("{'outcome':'BOUNCED'}", "reason: 0 characters (expected: 1 to 500)");
        expectWrong(
                "{'outcome':'BOUNCED','reason':'for anna@example.org'}",
                "reason: an '@' in it (expected: no address of anyone, for the reason is kept for ever)");
        resend("{'delivery':99999,'reason':'x'}").expectStatus().isNotFound();
        service.jdbc
                .sql("update delivery set state = 'CANCELLED' where id = " + delivery(ANNA))
                .update();
        resend("{'delivery':%s,'reason':'x'}".formatted(delivery(ANNA)))
                .expectStatus()
                .isEqualTo(409);
    }

    private static void expectWrong(String body, String said) {
        resend(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(said);
    }
}
