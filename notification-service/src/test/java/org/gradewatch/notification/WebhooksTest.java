package org.gradewatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.Changes.STOCKTON;
import static org.gradewatch.notification.Changes.WEST_SUSSEX;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.WebhookSink.Received;
import org.gradewatch.notification.WebhookSink.Reply;
import org.gradewatch.wire.Json;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhooksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String EAST = "[{\"authorities\":[\"east-sussex\"]}]";
    private static final String ENGLAND = "[{}]";

    private static RunningService service;
    private WebhookSink sink;

    @BeforeAll
    static void start() {
        service = RunningService.with(
                "--gradewatch.webhooks.dispatch.pauses=200ms,200ms,200ms",
                "--gradewatch.webhooks.dispatch.slow-down=1s",
                "--gradewatch.webhooks.dispatch.disable-after=3s",
                "--gradewatch.webhooks.dispatch.poll=200ms",
                "--gradewatch.webhooks.notices.failing-for=300ms",
                "--gradewatch.webhooks.notices.every=200ms");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        service.forget();
        sink = new WebhookSink();
    }

    @AfterEach
    void close() {
        for (JsonNode one :
                ask(HttpMethod.GET, "/webhooks", null, HttpStatus.OK).get("items")) {
            ask(HttpMethod.DELETE, "/webhooks/" + one.get("id").asString(), null, HttpStatus.NO_CONTENT);
        }
        sink.close();
    }

    private JsonNode make(String follows, String more) {
        return ask(
                HttpMethod.POST,
                "/webhooks",
                "{\"url\":\"%s\",\"contact\":\"vendor@example.org\",\"follows\":%s%s}"
                        .formatted(sink.url(), follows, more),
                HttpStatus.CREATED);
    }

    private static JsonNode ask(HttpMethod method, String path, String body, HttpStatus expected) {
        return ask("vendor", method, path, body, expected);
    }

    private static JsonNode ask(String token, HttpMethod method, String path, String body, HttpStatus expected) {
        WebTestClient.RequestBodySpec request =
                service.http.method(method).uri(path).header("Authorization", "Bearer " + token);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        byte[] answer = request.exchange()
                .expectStatus()
                .isEqualTo(expected)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return answer == null ? Json.mapper().nullNode() : Json.mapper().readTree(answer);
    }

    private static String path(JsonNode webhook) {
        return "/webhooks/" + webhook.get("id").asString();
    }

    private static RatingChanged announce(RatingChanged change) {
        service.put(Topics.RATING_CHANGES, change);
        return change;
    }

    private static RatingChanged rises(AuthorityRef authority, int version) {
        return announce(Changes.inspectionOf(authority)
                .version(version)
                .inspection(authority.id() + "-" + version)
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change());
    }

    private List<Received> await(int events) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.events()).hasSizeGreaterThanOrEqualTo(events));
        return sink.events();
    }

    private static void verify(JsonNode made, Received call) {
        verify(made.get("secrets").get(0).get("secret").asString(), call);
    }

    private static void verify(String secret, Received call) {
        var headers = HttpHeaders.of(
                call.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (name, value) -> true);
        assertThatCode(() -> new Webhook(secret).verify(new String(call.body(), UTF_8), headers.map()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_change_that_the_filter_meets_comes_once_signed_as_a_cloud_event_with_its_place() {
        JsonNode made = make(EAST, "");
        assertThat(made.get("state").asString()).isEqualTo("ACTIVE");

        announce(Changes.inspectionOf(WEST_SUSSEX).first(OVERALL, GOOD).change());
        RatingChanged change = rises(EAST_SUSSEX, 1);
        service.put(Topics.RATING_CHANGES, change);
        service.settled();

        Received call = await(1).getFirst();
        assertThat(sink.events()).hasSize(1);
        verify(made, call);
        assertThat(call.id()).isEqualTo(change.id());
        assertThat(call.headers().get("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        JsonNode event = call.event();
        assertThat(event.get("id").asString()).isEqualTo(change.id());
        assertThat(event.get("type").asString()).isEqualTo("org.gradewatch.rating.changed");
        assertThat(Json.mapper().treeToValue(event.get("data"), RatingChanged.class))
                .isEqualTo(change);
        assertThat(call.sequence())
                .isEqualTo(service.jdbc
                        .sql("select sequence from alert where change_id = ?")
                        .param(change.id())
                        .query(Long.class)
                        .single());
        assertThat(Long.parseLong(event.get("watermark").asString())).isEqualTo(call.sequence() - 1);
    }

    @Test
    void a_call_can_be_signed_with_a_shared_secret_and_with_a_pair_of_keys() throws IOException {
        JsonNode made = make(EAST, ",\"signatures\":[\"v1\",\"v1a\"]");
        String secret = made.get("secrets").get(0).get("secret").asString();
        String publicKey = made.get("secrets").get(1).get("publicKey").asString();

        rises(EAST_SUSSEX, 1);

        Received call = await(1).getFirst();
        verify(secret, call);
        LeftCalls.leave("service-both", call.headers(), call.body(), List.of(secret), List.of(publicKey));
    }

    @Test
    void a_secret_is_shown_once_and_lies_sealed() {
        JsonNode made = make(EAST, ",\"signatures\":[\"v1\",\"v1a\"]");
        String secret = made.get("secrets").get(0).get("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(made.get("secrets").get(1).has("secret")).isFalse();

        JsonNode again = ask(HttpMethod.GET, path(made), null, HttpStatus.OK);

        assertThat(again.has("secrets")).isFalse();
        assertThat(again.toString()).doesNotContain(secret);
        assertThat(again.get("keys")).hasSize(2);
        assertThat(service.count("select count(*) from webhook_secret where encode(sealed, 'escape') like '%whs%'"))
                .isZero();
        JsonNode published = ask(HttpMethod.GET, "/.well-known/webhook-keys", null, HttpStatus.OK);
        assertThat(published.get("keys").get(0).get("crv").asString()).isEqualTo("Ed25519");
    }

    @Test
    void what_fails_is_tried_again_under_the_same_id_with_the_same_bytes() {
        JsonNode made = make(EAST, "");
        sink.answer(call -> Reply.status(sink.events().size() < 3 ? 500 : 204));

        RatingChanged change = rises(EAST_SUSSEX, 1);

        List<Received> calls = await(3);
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.id()).isEqualTo(change.id());
            assertThat(call.body()).isEqualTo(calls.getFirst().body());
            verify(made, call);
        });
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode attempts = ask(HttpMethod.GET, path(made) + "/attempts", null, HttpStatus.OK)
                    .get("items");
            assertThat(attempts).hasSize(3);
            assertThat(attempts.get(0).get("outcome").asString()).isEqualTo("DELIVERED");
            assertThat(attempts.get(2).get("status").asInt()).isEqualTo(500);
        });
    }

    @Test
    void after_the_last_try_it_is_parked_and_comes_when_the_endpoint_is_made_active_again() {
        JsonNode made = make(EAST, "");
        sink.answer(503);
        RatingChanged change = rises(EAST_SUSSEX, 1);
        await(4);
        awaitCount("""
            select count(*) from webhook_delivery d join webhook w on w.id = d.webhook_id
            where d.state = 'PARKED' and d.attempts = 4 and w.state = 'ACTIVE'\
            """, 1);
        assertThat(counts(change).get("parked").asInt()).isEqualTo(1);

        sink.answer(204);
        ask(HttpMethod.PATCH, path(made), "{\"state\":\"PAUSED\"}", HttpStatus.OK);
        ask(HttpMethod.PATCH, path(made), "{\"state\":\"ACTIVE\"}", HttpStatus.OK);

        assertThat(await(5).getLast().id()).isEqualTo(change.id());
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(counts(change).get("delivered").asInt()).isEqualTo(1));
        assertThat(counts(change).get("balanced").asBoolean()).isTrue();
    }

    private static JsonNode counts(RatingChanged change) {
        return ask(HttpMethod.GET, "/deliveries/" + change.id(), null, HttpStatus.OK)
                .get("channels")
                .get("webhook");
    }

    private static void awaitCount(String sql, long expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.count(sql)).isEqualTo(expected));
    }

    @Test
    void during_a_rotation_both_secrets_verify_and_afterwards_only_the_new_one() throws IOException {
        JsonNode made = make(EAST, "");
        String old = made.get("secrets").get(0).get("secret").asString();
        String fresh = ask(HttpMethod.POST, path(made) + "/secret-rotation", "{\"graceHours\":1}", HttpStatus.OK)
                .get("secret")
                .asString();

        rises(EAST_SUSSEX, 1);
        Received call = await(1).getFirst();
        verify(old, call);
        verify(fresh, call);
        // What others say to it, says .ci/webhooks.
        LeftCalls.leave("service-rotation", call.headers(), call.body(), List.of(old, fresh), List.of());

        service.jdbc
                .sql("update webhook_secret set expires_at = now() where expires_at is not null")
                .update();
        rises(EAST_SUSSEX, 2);
        Received later = await(2).getLast();
        verify(fresh, later);
        assertThat(later.headers().get("webhook-signature").split(" ")).hasSize(1);
    }

    @Test
    void while_it_is_paused_nothing_comes_and_then_all_in_order() {
        JsonNode made = make(ENGLAND, "");
        ask(HttpMethod.PATCH, path(made), "{\"state\":\"PAUSED\"}", HttpStatus.OK);
        rises(EAST_SUSSEX, 1);
        rises(WEST_SUSSEX, 1);
        RatingChanged last = rises(STOCKTON, 1);
        service.settled();
        assertThat(counts(last).get("parked").asInt()).isEqualTo(1);
        assertThat(sink.events()).isEmpty();

        ask(HttpMethod.PATCH, path(made), "{\"state\":\"ACTIVE\"}", HttpStatus.OK);

        assertThat(await(3)).extracting(Received::sequence).isSorted();
        assertThat(sink.events().getLast().id()).isEqualTo(last.id());
    }

    @Test
    void an_endpoint_that_says_it_is_gone_is_called_no_more_and_its_contact_is_written_to() {
        JsonNode made = make(EAST, "");
        sink.answer(410);
        rises(EAST_SUSSEX, 1);
        await(1);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.mails.to("vendor@example.org"))
                        .extracting(MailCatcher.Caught::subject)
                        .contains("A webhook of yours is switched off"));
        JsonNode now = ask(HttpMethod.GET, path(made), null, HttpStatus.OK);
        assertThat(now.get("state").asString()).isEqualTo("DISABLED");
        assertThat(now.get("why").asString()).contains("status 410");

        RatingChanged missed = rises(EAST_SUSSEX, 2);
        service.settled();
        assertThat(counts(missed).get("parked").asInt()).isEqualTo(1);
        sink.answer(204);
        ask(HttpMethod.PATCH, path(made), "{\"state\":\"ACTIVE\"}", HttpStatus.OK);
        assertThat(await(3)).extracting(Received::sequence).isSorted();
    }

    @Test
    void one_that_fails_for_too_long_is_disabled_and_a_success_resets_the_clock() {
        JsonNode made = make(ENGLAND, "");
        sink.answer(500);
        rises(EAST_SUSSEX, 1);
        await(4);
        sink.answer(204);
        rises(EAST_SUSSEX, 2);
        await(5);
        awaitCount("""
            select count(*) from webhook_progress p join webhook w on w.id = p.webhook_id
            where w.state = 'ACTIVE' and p.failing_since is null and p.last_success is not null\
            """, 1);
        sink.answer(500);
        var version = new AtomicInteger(2);

        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            rises(WEST_SUSSEX, version.incrementAndGet());
            assertThat(ask(HttpMethod.GET, path(made), null, HttpStatus.OK)
                            .get("state")
                            .asString())
                    .isEqualTo("DISABLED");
        });
        assertThat(service.count("""
            select extract(epoch from w.state_since - p.failing_since)::bigint from webhook w
            join webhook_progress p on p.webhook_id = w.id where w.state = 'DISABLED'\
            """)).as("seconds").isGreaterThanOrEqualTo(3);
        assertThat(service.mails.to("vendor@example.org"))
                .extracting(MailCatcher.Caught::subject)
                .contains("A webhook of yours does not answer");
    }

    @Test
    void who_has_too_much_rests_as_long_as_it_asks_for() {
        make(ENGLAND, ",\"concurrency\":4");
        sink.answer(call -> sink.events().size() == 1 ? Reply.status(429).with("Retry-After", "2") : Reply.status(204));
        rises(EAST_SUSSEX, 1);
        await(1);
        awaitCount("""
            select count(*) from webhook_progress where slowed and rests_until > now() + interval '1 second'\
            """, 1);
        long before = System.nanoTime();

        rises(WEST_SUSSEX, 1);

        await(3);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void a_replay_is_counted_first_and_sends_exactly_what_was_met_in_order_under_the_same_ids() {
        announce(Changes.inspectionOf(EAST_SUSSEX)
                .fromTable()
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change());
        RatingChanged second = rises(EAST_SUSSEX, 2);
        rises(STOCKTON, 1);
        service.settled();
        JsonNode made = make(EAST, "");
        long after = service.count("select max(sequence) - 3 from alert");
        String body = "{\"after\":%d%s}";

        JsonNode count = ask(
                HttpMethod.POST, path(made) + "/replay", body.formatted(after, ",\"onlyCount\":true"), HttpStatus.OK);
        assertThat(count.get("events").asInt()).isEqualTo(2);
        assertThat(sink.events()).isEmpty();
        ask(HttpMethod.POST, path(made) + "/replay", body.formatted(after, ""), HttpStatus.ACCEPTED);

        List<Received> calls = await(2);
        assertThat(calls).extracting(Received::sequence).containsExactly(after + 1, after + 2);
        assertThat(calls.getLast().id()).isEqualTo(second.id());
        assertThat(counts(second).get("expected").asInt())
                .as("not told, but replayed")
                .isZero();
        assertThat(counts(second).get("balanced").asBoolean()).isTrue();
    }

    @Test
    void what_is_old_or_from_a_table_is_not_sent() {
        make(ENGLAND, "");
        announce(Changes.inspectionOf(EAST_SUSSEX)
                .fromTable()
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change());
        announce(Changes.inspectionOf(WEST_SUSSEX)
                .publishedOn(LocalDate.of(2008, 1, 1))
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change());
        RatingChanged told = rises(STOCKTON, 1);

        assertThat(await(1)).extracting(Received::id).containsExactly(told.id());
    }

    @Test
    void a_correction_and_a_withdrawal_reach_those_who_got_the_first() {
        make("[{\"authorities\":[\"east-sussex\"],\"toGrades\":[\"INADEQUATE\"]}]", "");
        announce(Changes.inspectionOf(EAST_SUSSEX)
                .declined(OVERALL, GOOD, INADEQUATE)
                .change());
        announce(Changes.of(EAST_SUSSEX, ChangeReason.CORRECTION)
                .version(2)
                .publishedOn(LocalDate.of(2008, 1, 1))
                .improved(OVERALL, INADEQUATE, GOOD)
                .change());

        assertThat(await(2))
                .extracting(call -> call.event().get("data").get("reason").asString())
                .containsExactly("NEW_INSPECTION", "CORRECTION");
    }

    @Test
    void in_order_of_authority_a_failed_event_keeps_those_of_its_authority_and_no_others() {
        make(ENGLAND, ",\"ordering\":\"PER_AUTHORITY\",\"concurrency\":4");
        RatingChanged first = Changes.inspectionOf(EAST_SUSSEX)
                .inspection("80467-1")
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change();
        sink.answer(call -> Reply.status(
                call.id().equals(first.id())
                                && sink.events().stream()
                                                .filter(one -> one.id().equals(first.id()))
                                                .count()
                                        < 3
                        ? 500
                        : 204));
        announce(first);
        RatingChanged second = rises(EAST_SUSSEX, 2);
        RatingChanged other = rises(STOCKTON, 1);

        List<String> ids = await(5).stream().map(Received::id).toList();

        assertThat(ids.indexOf(second.id()))
                .as("after the last try of the first")
                .isGreaterThan(ids.lastIndexOf(first.id()));
        assertThat(ids.indexOf(other.id())).isLessThan(ids.indexOf(second.id()));
    }

    @Test
    void a_rate_holds() {
        make(ENGLAND, ",\"perMinute\":120,\"concurrency\":4");
        long before = System.nanoTime();
        for (int i = 1; i <= 5; i++) {
            rises(EAST_SUSSEX, i);
        }
        await(5);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1_900));
    }

    @Test
    void a_row_that_is_deleted_by_hand_is_a_gap_and_so_is_one_too_many() {
        make(EAST, "");
        RatingChanged change = rises(EAST_SUSSEX, 1);
        await(1);
        awaitCount("select count(*) from webhook_alert where checked_at is null", 0);
        assertThat(service.metrics()).contains("gradewatch_alert_reconciliation_gap{channel=\"webhook\"} 0.0");
        service.jdbc
                .sql("delete from webhook_delivery where sequence = (select sequence from alert where change_id = ?)")
                .param(change.id())
                .update();

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.metrics())
                        .contains("gradewatch_alert_reconciliation_gap{channel=\"webhook\"} 1.0"));

        service.jdbc.sql("""
            insert into webhook_delivery (sequence, webhook_id, authority_id, state)
            select a.sequence, w.webhook_id, a.authority_id, 'DELIVERED' from alert a, webhook_wish w
            where a.change_id = ? and w.valid_to is null\
            """).param(change.id()).update();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.metrics())
                        .contains("gradewatch_alert_reconciliation_gap{channel=\"webhook\"} 0.0"));
    }

    @Test
    void deleting_an_endpoint_with_work_waiting_leaves_nothing_behind() {
        JsonNode made = make(EAST, "");
        sink.answer(500);
        RatingChanged change = rises(EAST_SUSSEX, 1);
        await(1);

        ask(HttpMethod.DELETE, path(made), null, HttpStatus.NO_CONTENT);

        ask(HttpMethod.GET, path(made), null, HttpStatus.NOT_FOUND);
        assertThat(counts(change).get("cancelled").asInt()).isEqualTo(1);
        assertThat(counts(change).get("balanced").asBoolean()).isTrue();
        assertThat(service.count("select count(*) from webhook_secret")).isZero();
        assertThat(service.count("select count(*) from webhook where state = 'DELETED' and contact || url <> ''"))
                .isZero();
    }

    @Test
    void an_operators_stop_holds_webhooks_up_too() {
        make(EAST, "");
        turn("{\"stopped\":true,\"reason\":\"a test\"}");
        rises(EAST_SUSSEX, 1);
        awaitCount("""
            select count(*) from webhook_delivery d join webhook w on w.id = d.webhook_id
            where d.state = 'PENDING' and w.state = 'ACTIVE'\
            """, 1);
        assertThat(sink.events()).isEmpty();

        turn("{\"stopped\":false,\"reason\":\"a test\"}");

        await(1);
    }

    private static void turn(String body) {
        ask("operator", HttpMethod.POST, "/operations/sending", body, HttpStatus.OK);
    }

    @Test
    void a_key_that_cannot_be_opened_keeps_its_own_endpoint_waiting_and_no_other() {
        JsonNode broken = make(EAST, "");
        make(EAST, "");
        service.jdbc
                .sql("update webhook_secret set sealed = 'no key' where webhook_id = ?::uuid")
                .param(broken.get("id").asString())
                .update();

        RatingChanged change = rises(EAST_SUSSEX, 1);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(counts(change).get("delivered").asInt()).isEqualTo(1);
            assertThat(counts(change).get("parked").asInt()).isEqualTo(1);
        });
        assertThat(sink.events()).extracting(Received::id).containsExactly(change.id());
        assertThat(ask(HttpMethod.GET, path(broken) + "/attempts", null, HttpStatus.OK)
                        .get("items")
                        .get(0)
                        .get("detail")
                        .asString())
                .contains("there is no key to sign with");
    }

    @Test
    void a_test_says_what_came_back() {
        JsonNode made = make(EAST, "");
        sink.answer(call -> new Reply(418, Map.of(), "short and stout"));

        JsonNode attempt = ask(HttpMethod.POST, path(made) + "/test", null, HttpStatus.OK);

        assertThat(attempt.get("status").asInt()).isEqualTo(418);
        assertThat(attempt.get("response").asString()).isEqualTo("short and stout");
        assertThat(sink.events().getFirst().event().get("type").asString()).isEqualTo("org.gradewatch.webhook.test");
        verify(made, sink.events().getFirst());
    }

    @Test
    void an_endpoint_is_seen_by_its_holder_and_operators_only() {
        JsonNode made = make(EAST, "");

        ask("other", HttpMethod.GET, path(made), null, HttpStatus.NOT_FOUND);
        assertThat(ask("other", HttpMethod.GET, "/webhooks", null, HttpStatus.OK)
                        .get("items"))
                .isEmpty();
        ask("operator", HttpMethod.GET, path(made), null, HttpStatus.FORBIDDEN);
        service.http.get().uri(path(made)).exchange().expectStatus().isUnauthorized();
        assertThat(service.count("select count(*) from operation where what = 'WEBHOOK_MADE' and who = 'vendor'"))
                .isPositive();
    }

    @Test
    void what_cannot_be_is_refused_with_every_reason() {
        JsonNode problem = ask(HttpMethod.POST, "/webhooks", """
            {"url":"ftp://x","contact":"nobody","signatures":["v9"],"ordering":"SOME","concurrency":99,
             "perMinute":-1}\
            """, HttpStatus.BAD_REQUEST);

        assertThat(problem.get("errors").toString())
                .contains("url:")
                .contains("contact:")
                .contains("signatures: 'v9' (expected: one of v1, v1a)")
                .contains("ordering: 'SOME' (expected: one of NONE, PER_AUTHORITY)")
                .contains("concurrency: 99 (expected: 1 to 16)")
                .contains("perMinute: -1 (expected: 0 to 60000)");
    }
}
