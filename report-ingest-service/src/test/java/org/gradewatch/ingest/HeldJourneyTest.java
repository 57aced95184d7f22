package org.gradewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.ingest.RunningIngest.REVIEWER;
import static org.gradewatch.ingest.RunningIngest.SENDER;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Grade;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.testing.Infrastructure;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What waits for a person, on a real broker: seen, decided, and decided once for all.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldJourneyTest {

    @TempDir
    static Path documents;

    static Infrastructure.Broker broker;
    static RunningIngest ingest;

    @BeforeAll
    static void start() {
        broker = Infrastructure.freshBroker();
        startService();
    }

    @AfterAll
    static void stop() {
        ingest.close();
        broker.close();
    }

    @Nested
    class A_person_sees {

        @Test
        void what_waits_by_state_and_by_reason_page_by_page() {
            String first = held(Made.press("80467", "GOOD", null));
            String second = held(Made.press("80468", "GOOD", null));

            assertThat(idsPageByPage("/held-documents?state=open&reason=no_date&limit=1"))
                    .containsSubsequence(first, second)
                    .doesNotHaveDuplicates();
            assertThat(idsPageByPage("/held-documents?state=discarded&limit=1")).doesNotContain(first);
            assertThat(get("/held-documents?reason=SEVERAL_REPORTS").path("items"))
                    .isEmpty();
        }

        private static List<String> idsPageByPage(String path) {
            var ids = new ArrayList<String>();
            JsonNode page = get(path);
            page.path("items").forEach(item -> ids.add(item.path("documentId").asString()));
            while (page.path("next").isString()) {
                page = get(path + "&after=" + page.path("next").asString());
                page.path("items")
                        .forEach(item -> ids.add(item.path("documentId").asString()));
            }
            return ids;
        }

        @Test
        void the_text_of_an_article_beside_what_was_understood_until_it_is_decided() {
            String article = "Children's services in Kent have been rated outstanding by Ofsted, the council says.";
            String id =
                    send(MediaType.TEXT_PLAIN, article, 202).path("documentId").asString();

            JsonNode shown = get("/held-documents/" + id);
            assertThat(shown.at("/text/pages/0/text").asString()).isEqualTo(article);
            assertThat(shown.at("/text/pagesInAll").asInt()).isEqualTo(1);
            assertThat(shown.at("/reports/0/evidence/0/quote").asString()).isNotBlank();

            decide(id, "{\"version\":1,\"decision\":\"DISCARD\",\"why\":\"an old story\"}", 200);
            assertThat(get("/held-documents/" + id).has("text")).isFalse();
        }

        @Test
        void the_pages_of_a_printed_document_in_parts() throws IOException {
            byte[] release = Made.printed(
                    "Children's services in Devon have been rated good by Ofsted.", "The second page says no more.");
            String id = send(MediaType.APPLICATION_PDF, release, 202)
                    .path("documentId")
                    .asString();

            JsonNode all = get("/held-documents/" + id).path("text");
            JsonNode rest = get("/held-documents/" + id + "?fromPage=2").path("text");

            assertThat(all.path("pages")).hasSize(2);
            assertThat(all.has("next") && !all.path("next").isNull()).isFalse();
            assertThat(rest.path("pages")).hasSize(1);
            assertThat(rest.at("/pages/0/page").asInt()).isEqualTo(2);
            assertThat(rest.at("/pages/0/text").asString()).contains("second page");
        }
    }

    @Nested
    class A_person_corrects {

        @Test
        void the_values_and_they_are_published_as_of_the_same_kind_of_source() {
            String id = held(Made.official("80470", "2023-05-15", "2023-07-01", "GOOD"), REVIEWER, 201);
            String other = held(Made.official("80470", "2023-05-15", "2023-07-02", "INADEQUATE"), REVIEWER, 202);

            decide(other, """
                {"version":1,"decision":"PUBLISH","why":"read it myself","supersedes":"%s","reports":[
                 {"authority":"80470","framework":"ILACS","kind":"FULL_INSPECTION","inspectionStart":"2023-05-15",
                  "publishedOn":"2023-07-02","judgements":{"OVERALL":"REQUIRES_IMPROVEMENT"}}]}\
                """.formatted(id), 200);

            assertThat(published(other)).singleElement().satisfies(event -> {
                assertThat(event.reviewedBy()).isEqualTo("reviewer");
                assertThat(event.report().basis()).isEqualTo(Basis.OFFICIAL);
                assertThat(event.report().judgements()).containsValue(Grade.REQUIRES_IMPROVEMENT);
                assertThat(event.supersedes().value()).isEqualTo(id);
            });
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            nowhere | ILACS | 2023-05-15 | OVERALL      | GOOD      | authority: 'nowhere'
            2733690 | ILACS | 2022-05-16 | OVERALL      | GOOD      | existed on 2022-05-16; it opened on 2023-04-01
            80471   | ILACS | 2016-05-16 | OVERALL      | GOOD      | framework: 'ILACS' (expected: one in force on 2016-05-16
            80471   | ILACS | 2026-05-11 | OVERALL      | GOOD      | judgements: 'OVERALL' (expected: an area of ILACS-2026
            80471   | ILACS | 2023-05-15 | OVERALL      | ADEQUATE  | judgements.OVERALL: 'ADEQUATE' (expected: one of
            80471   | PIRLS | 2023-05-15 | OVERALL      | GOOD      | framework: 'PIRLS' (expected: one of
            """)
        void but_nothing_that_cannot_be(
                String authority, String framework, String start, String area, String grade, String complaint) {
            String id = held(Made.press("80471", "GOOD", null));

            JsonNode problem = decide(id, """
                {"version":1,"decision":"PUBLISH","why":"seen","publishedOn":"2026-11-02","reports":[
                 {"authority":"%s","framework":"%s","kind":"FULL_INSPECTION","inspectionStart":"%s",
                  "judgements":{"%s":"%s"}}]}\
                """.formatted(authority, framework, start, area, grade), 422);

            assertThat(problem.path("errors").toString()).contains(complaint);
            assertThat(published(id)).isEmpty();
            assertThat(get("/held-documents/" + id).path("state").asString()).isEqualTo("OPEN");
        }

        @Test
        void nothing_with_a_version_that_is_not_the_latest() {
            String id = held(Made.press("80472", "GOOD", null));
            send(MediaType.APPLICATION_JSON, Made.press("80472", "GOOD", null), 202);
            String decision = "{\"version\":%d,\"decision\":\"DISCARD\",\"why\":\"a joke\"}";

            decide(id, decision.formatted(2), 409);
            decide(id, decision.formatted(1), 200);
            decide(id, decision.formatted(1), 409);
        }
    }

    @Nested
    class A_decision_survives_a_restart {

        @Test
        void and_is_not_asked_for_again() {
            String joke = Made.press("80473", "GOOD", null);
            String report = Made.press("80474", "GOOD", null);
            String discarded = held(joke);
            String reviewed = held(report);
            decide(discarded, "{\"version\":1,\"decision\":\"DISCARD\",\"why\":\"a joke\"}", 200);
            decide(reviewed, """
                {"version":1,"decision":"PUBLISH","why":"it says good, and means better","reports":[
                 {"authority":"80474","kind":"FULL_INSPECTION","publishedOn":"2019-03-01",
                  "judgements":{"OVERALL":"OUTSTANDING"}}]}\
                """, 200);

            ingest.close();
            startService();

            assertThat(get("/held-documents/" + discarded).path("state").asString())
                    .isEqualTo("DISCARDED");
            assertThat(send(MediaType.APPLICATION_JSON, joke, 200)
                            .at("/reasons/0/code")
                            .asString())
                    .isEqualTo("DISCARDED");
            send(MediaType.APPLICATION_JSON, report, "?publishedOn=2019-03-02", SENDER, 200);
            assertThat(published(reviewed))
                    .singleElement()
                    .satisfies(event -> assertThat(event.report().judgements()).containsValue(Grade.OUTSTANDING));
        }
    }

    private static void startService() {
        ingest = RunningIngest.start(broker.bootstrapServers(), documents);
        IngestJourneyTest.awaitReady(ingest);
    }

    private static String held(String report) {
        return held(report, SENDER, 202);
    }

    private static String held(String report, String token, int expected) {
        return send(MediaType.APPLICATION_JSON, report, "", token, expected)
                .path("documentId")
                .asString();
    }

    private static JsonNode send(MediaType type, Object document, int expected) {
        return send(type, document, "", SENDER, expected);
    }

    private static JsonNode send(MediaType type, Object document, String query, String token, int expected) {
        return post("/reports" + query, type, document, token, expected);
    }

    private static JsonNode decide(String id, String verdict, int expected) {
        return post(
                "/held-documents/%s/decision".formatted(id), MediaType.APPLICATION_JSON, verdict, REVIEWER, expected);
    }

    private static JsonNode post(String path, MediaType type, Object body, String token, int expected) {
        return JsonMapper.shared()
                .readTree(ingest.client(token)
                        .post()
                        .uri(path)
                        .contentType(type)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(expected)
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(ingest.client(REVIEWER)
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static List<ReportPublished> published(String id) {
        return RunningIngest.committed(broker.bootstrapServers(), Topics.REPORTS, ReportEvent.class).stream()
                .filter(event -> event.documentId().value().equals(id))
                .filter(ReportPublished.class::isInstance)
                .map(ReportPublished.class::cast)
                .toList();
    }
}
