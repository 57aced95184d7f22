package org.gradewatch.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.ingest.RunningIngest.REVIEWER;
import static org.gradewatch.ingest.RunningIngest.SENDER;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Grade;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.testing.Infrastructure;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IngestJourneyTest {

    @TempDir
    static Path documents;

    static Infrastructure.Broker broker;
    static RunningIngest ingest;

    @BeforeAll
    static void start() {
        broker = Infrastructure.freshBroker();
        ingest = RunningIngest.start(broker.bootstrapServers(), documents);
        awaitReady(ingest);
    }

    @AfterAll
    static void stop() {
        ingest.close();
        broker.close();
    }

    @Nested
    class A_structured_report {

        @Test
        void is_published_once_however_often_it_is_sent() {
            String report = Made.press("80467", "OUTSTANDING", "2018-09-05");

            JsonNode first = send(report, 201);
            JsonNode again = send(report, 200);

            assertThat(first.path("status").asString()).isEqualTo("published");
            assertThat(again.path("status").asString()).isEqualTo("known");
            assertThat(again.path("events")).isEqualTo(first.path("events"));
            assertThat(published(first)).singleElement().satisfies(event -> {
                assertThat(event.eventId())
                        .isEqualTo(first.path("events").get(0).asString());
                assertThat(event.report().judgements()).containsEntry(Area.OVERALL, Grade.OUTSTANDING);
                assertThat(event.authority().name()).isEqualTo("East Sussex");
            });
        }

        @Test
        void sent_fifty_times_at_once_is_published_once() throws Exception {
            String report = Made.press("80468", "GOOD", "2019-01-01");

            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = IntStream.range(0, 50)
                        .mapToObj(_ -> senders.submit(() -> ingest.client(SENDER)
                                .post()
                                .uri("/reports")
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(report)
                                .exchange()
                                .returnResult(byte[].class)
                                .getStatus()
                                .value()))
                        .toList();
                var statuses = answers.stream().map(IngestJourneyTest::get).toList();
                assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
            }
            assertThat(reports().stream().filter(event -> event.subject().equals("80468")))
                    .hasSize(1);
        }

        @Test
        void that_claims_to_be_official_needs_a_reviewer() {
            String report = Made.official("80469", "2023-02-06", "2023-03-20", "GOOD");

            ingest.client(SENDER)
                    .post()
                    .uri("/reports")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(report)
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            send(REVIEWER, report, "", 201);
        }
    }

    @Nested
    class An_article {

        static final String ARTICLE = """
            Children's services in Kent have been rated outstanding by Ofsted.

            Inspectors from Ofsted visited Kent County Council and judged its services for children to be
            outstanding overall. The services were rated good at the last inspection in 2017.
            """;

        @Test
        void is_kept_while_it_waits_and_not_after_it_was_published() {
            JsonNode held = sendText(ARTICLE, "", 202);
            Path kept = documents.resolve(id(held).substring(0, 2)).resolve(id(held));
            assertThat(kept).hasContent(ARTICLE);

            JsonNode published = sendText(ARTICLE, "?publishedOn=2022-07-08", 201);

            assertThat(kept).doesNotExist();
            assertThat(published(published)).singleElement().satisfies(event -> {
                assertThat(event.authority().name()).isEqualTo("Kent");
                assertThat(event.report().judgements()).containsEntry(Area.OVERALL, Grade.OUTSTANDING);
            });
        }

        private static JsonNode sendText(String text, String query, int expected) {
            return JsonMapper.shared()
                    .readTree(ingest.client(SENDER)
                            .post()
                            .uri("/reports" + query)
                            .contentType(MediaType.TEXT_PLAIN)
                            .bodyValue(text)
                            .exchange()
                            .expectStatus()
                            .isEqualTo(expected)
                            .expectBody()
                            .returnResult()
                            .getResponseBody());
        }
    }

    @Nested
    class A_document_without_a_date {

        @Test
        void is_held_and_published_once_the_date_is_given() {
            String report = Made.press("80470", "INADEQUATE", null);

            JsonNode held = send(report, 202);
            JsonNode published = send(SENDER, report, "?publishedOn=2019-05-08", 201);
            JsonNode again = send(report, 200);

            assertThat(held.path("reasons").get(0).path("code").asString()).isEqualTo("NO_DATE");
            assertThat(again.path("events")).isEqualTo(published.path("events"));
            assertThat(held(held))
                    .extracting(HeldDocument::state)
                    .containsExactly(HeldDocument.State.OPEN, HeldDocument.State.PUBLISHED);
            assertThat(published(published))
                    .singleElement()
                    .satisfies(event -> assertThat(event.seenAt())
                            .isEqualTo(held(held).getFirst().seenAt()));
        }

        @Test
        void is_published_by_a_person_who_saw_its_latest_version() {
            JsonNode held = send(Made.press("80471", "GOOD", null), 202);
            String decision = "/held-documents/%s/decision".formatted(id(held));

            post(REVIEWER, decision, "{\"version\":7,\"decision\":\"PUBLISH\",\"why\":\"seen\"}", 409);
            post(REVIEWER, decision, "{\"version\":1,\"decision\":\"PUBLISH\",\"why\":\"seen\"}", 422);
            post(SENDER, decision, "{\"version\":1,\"decision\":\"PUBLISH\",\"why\":\"seen\"}", 403);
            JsonNode decided = post(
                    REVIEWER,
                    decision,
                    "{\"version\":1,\"decision\":\"PUBLISH\",\"why\":\"the site says"
                            + " so\",\"publishedOn\":\"2020-01-02\"}",
                    200);

            assertThat(decided.path("state").asString()).isEqualTo("PUBLISHED");
            assertThat(published(held)).singleElement().satisfies(event -> {
                assertThat(event.reviewedBy()).isEqualTo("reviewer");
                assertThat(event.report().publishedOn()).isEqualTo("2020-01-02");
            });
        }

        @Test
        void is_not_held_again_once_it_was_discarded() {
            String report = Made.press("80472", "GOOD", null);
            JsonNode held = send(report, 202);

            post(
                    REVIEWER,
                    "/held-documents/%s/decision".formatted(id(held)),
                    "{\"version\":1,\"decision\":\"DISCARD\",\"why\":\"a joke\"}",
                    200);
            JsonNode again = send(SENDER, report, "?publishedOn=2019-05-08", 200);

            assertThat(again.path("reasons").get(0).path("code").asString()).isEqualTo("DISCARDED");
            assertThat(published(held)).isEmpty();
        }
    }

    @Nested
    class A_published_document {

        @Test
        void gets_a_new_revision_when_its_date_is_learnt_better() {
            String report = Made.dated("80473", "2019-03-04");

            JsonNode first = send(report, 201);
            JsonNode dated = send(SENDER, report, "?publishedOn=2019-05-08", 201);
            send(report, 200);

            assertThat(published(first)).extracting(ReportPublished::revision).containsExactly(1, 2);
            assertThat(published(first).stream().map(ReportPublished::seenAt).distinct())
                    .hasSize(1);
            assertThat(dated.path("events")).isNotEqualTo(first.path("events"));
        }

        @Test
        void can_be_withdrawn_and_then_waits_for_a_person() {
            String report = Made.press("80474", "GOOD", "2018-01-05");
            JsonNode sent = send(report, 201);
            String withdrawal = "/reports/%s/withdrawal".formatted(id(sent));

            post(SENDER, withdrawal, "{\"why\":\"it was wrong\"}", 403);
            post(REVIEWER, withdrawal, "{}", 400);
            post(REVIEWER, withdrawal, "{\"why\":\"it was wrong\"}", 200);
            post(REVIEWER, withdrawal, "{\"why\":\"it was wrong\"}", 200);
            JsonNode again = send(report, 202);

            assertThat(again.path("reasons").get(0).path("code").asString()).isEqualTo("WITHDRAWN");
            assertThat(events(sent)).hasSize(2).last().isInstanceOf(ReportWithdrawn.class);
        }

        @Test
        void is_not_contradicted_by_one_of_equal_rank_without_a_person() {
            send(REVIEWER, Made.official("80475", "2023-05-15", "2023-07-01", "GOOD"), "", 201);

            JsonNode other = send(REVIEWER, Made.official("80475", "2023-05-15", "2023-07-02", "INADEQUATE"), "", 202);

            assertThat(other.path("reasons").get(0).path("code").asString()).isEqualTo("CONFLICT");
            assertThat(published(other)).isEmpty();
        }
    }

    @Nested
    class A_restart {

        @Test
        void forgets_nothing(@TempDir Path elsewhere) {
            String report = Made.press("80476", "GOOD", "2017-02-03");
            String undated = Made.press("80477", "GOOD", null);
            JsonNode first = send(report, 201);
            JsonNode held = send(undated, 202);

            try (var second =
                    RunningIngest.start(broker.bootstrapServers(), elsewhere, "--gradewatch.publish.instance=second")) {
                awaitReady(second);
                var client = second.client(REVIEWER);
                JsonNode again = post(client, "/reports", report, 200);
                assertThat(again.path("events")).isEqualTo(first.path("events"));
                assertThat(get(client, "/held-documents/" + id(held))
                                .path("version")
                                .asInt())
                        .isEqualTo(1);
            }
            assertThat(RunningIngest.committed(broker.bootstrapServers(), Topics.AUTHORITIES, Authority.class))
                    .as("the authorities are published once")
                    .hasSize(160);
        }
    }

    @Nested
    class What_makes_no_sense_is_refused {

        @Test
        void with_what_was_given_and_what_was_expected() {
            JsonNode problem = post(
                    ingest.client(SENDER),
                    "/reports?publishedOn=2018-13-01",
                    Made.press("80467", "GOOD", "2018-01-01"),
                    400);
            assertThat(problem.path("detail").asString())
                    .isEqualTo("publishedOn: '2018-13-01' (expected: a day such as 2018-09-04)");

            JsonNode grade = post(ingest.client(SENDER), "/reports", Made.press("99999", "GREAT", "2018-01-01"), 400);
            assertThat(grade.path("errors").toString()).contains("'99999'", "'GREAT'", "expected");
        }

        @Test
        void without_a_token_or_in_an_unknown_form() {
            ingest.client("nobody")
                    .post()
                    .uri("/reports")
                    .contentType(MediaType.TEXT_PLAIN)
                    .bodyValue("x")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
            ingest.client(SENDER)
                    .post()
                    .uri("/reports")
                    .contentType(MediaType.IMAGE_PNG)
                    .bodyValue("x")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(415)
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    static void awaitReady(RunningIngest running) {
        await().atMost(90, SECONDS)
                .until(() -> running.client(SENDER)
                                .get()
                                .uri("/actuator/health/readiness")
                                .exchange()
                                .returnResult(byte[].class)
                                .getStatus()
                                .value()
                        == 200);
    }

    private static JsonNode send(String report, int expected) {
        return send(SENDER, report, "", expected);
    }

    private static JsonNode send(String token, String report, String query, int expected) {
        return post(ingest.client(token), "/reports" + query, report, expected);
    }

    private static JsonNode post(String token, String path, String json, int expected) {
        return post(ingest.client(token), path, json, expected);
    }

    private static JsonNode post(WebTestClient client, String path, String json, int expected) {
        byte[] body = client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange()
                .expectStatus()
                .isEqualTo(expected)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body);
    }

    private static JsonNode get(WebTestClient client, String path) {
        return JsonMapper.shared()
                .readTree(client.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get(60, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(JsonNode answer) {
        return answer.path("documentId").asString();
    }

    private static List<ReportEvent> reports() {
        return RunningIngest.committed(broker.bootstrapServers(), Topics.REPORTS, ReportEvent.class);
    }

    private static List<ReportEvent> events(JsonNode answer) {
        return reports().stream()
                .filter(it -> it.documentId().value().equals(id(answer)))
                .toList();
    }

    private static List<ReportPublished> published(JsonNode answer) {
        return events(answer).stream()
                .filter(ReportPublished.class::isInstance)
                .map(ReportPublished.class::cast)
                .toList();
    }

    private static List<HeldDocument> held(JsonNode answer) {
        return RunningIngest.committed(broker.bootstrapServers(), Topics.HELD_DOCUMENTS, HeldDocument.class).stream()
                .filter(it -> it.documentId().value().equals(id(answer)))
                .toList();
    }
}
