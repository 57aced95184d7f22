package org.gradewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.ingest.RunningIngest.REVIEWER;
import static org.gradewatch.ingest.RunningIngest.SENDER;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.Browser.Seen;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Grade;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.testing.Infrastructure;
import org.gradewatch.wire.Topics;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What waits for a person, as a person sees and decides it, on a real broker.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldPagesTest {

    @TempDir
    static Path documents;

    static Infrastructure.Broker broker;
    static RunningIngest ingest;
    static Browser browser;

    @BeforeAll
    static void start() {
        broker = Infrastructure.freshBroker();
        ingest = RunningIngest.start(broker.bootstrapServers(), documents);
        IngestJourneyTest.awaitReady(ingest);
        browser = Browser.signedIn(ingest, REVIEWER);
    }

    @AfterAll
    static void stop() {
        ingest.close();
        broker.close();
    }

    @Nested
    class The_list {

        @Test
        void says_how_many_wait_and_why_each_of_them_does() {
            String id = held(article("Kent"));

            Document page = browser.page("/held-documents?page=99");

            assertThat(page.select("main .govuk-body-l").text())
                    .matches("\\d+ documents? waits? for a decision. .* has waited since .*");
            assertThat(page.select("a[href=/held-documents/%s]".formatted(id)).text())
                    .startsWith("Kent: inspection");
            assertThat(page.select("li:has(a[href=/held-documents/%s])".formatted(id))
                            .text())
                    .contains("No day is known", "text");
            assertThat(page.select("nav [aria-current=page]").text()).isEqualTo("Held documents");
        }

        @Test
        void can_be_asked_for_a_state_and_a_reason() {
            String id = held(article("Devon"));
            browser.send(browser.page("/held-documents/" + id), Map.of("why", "an old story", "decision", "DISCARD"));

            assertThat(browser.page("/held-documents").select("main").html()).doesNotContain(id);
            assertThat(browser.page("/held-documents?state=DISCARDED&reason=NO_DATE")
                            .select("main")
                            .text())
                    .contains("Devon", "Discarded by reviewer on", "Why: an old story");
            assertThat(browser.page("/held-documents?state=ANY&reason=CONFLICT")
                            .select("main")
                            .html())
                    .doesNotContain(id);
        }

        @Test
        void has_pages() {
            for (int i = 0; i < 26; i++) {
                held(article("Kent") + " Story %d.".formatted(i));
            }

            Document first = browser.page("/held-documents?state=ANY");
            Document second = browser.page(first.select("a[rel=next]").attr("href"));

            assertThat(first.select("main ol > li")).hasSize(25);
            assertThat(second.select("main ol > li")).isNotEmpty();
            assertThat(second.select("a[rel=prev]")).isNotEmpty();
        }
    }

    @Nested
    class A_document {

        @Test
        void stands_beside_what_was_understood_of_it_with_the_places_marked() {
            String id = held(article("Hampshire"));

            Document page = browser.page("/held-documents/" + id);

            assertThat(page.select("h1").text()).isEqualTo("Hampshire: inspection");
            assertThat(page.select("main").text())
                    .contains("No day is known. Give the days on site, or of an article or a letter the day");
            assertThat(page.select("#r0-authority option[selected]").text()).isEqualTo("Hampshire");
            assertThat(page.select("#r0-grade-OVERALL option[selected]").text()).isEqualTo("Outstanding");
            String mark = page.select("a:contains(Read as outstanding)").attr("href");
            assertThat(page.select("mark" + mark).text()).contains("have been rated outstanding");
            assertThat(page.select("mark" + mark + " + span a").attr("href")).isEqualTo("#r0-grade-OVERALL");
            assertThat(page.select("#r0-grade-OVERALL")).hasSize(1);
        }

        @Test
        void that_is_hostile_is_shown_as_text() {
            String id = held(article("Essex") + " <script>alert(1)</script> <img src=x onerror=alert(2)> &amp;");

            Document page = browser.page("/held-documents/" + id);

            assertThat(page.select("main script, main img")).isEmpty();
            assertThat(page.select(".gw-text").text()).contains("<script>alert(1)</script>", "&amp;");
        }

        @Test
        void that_is_huge_is_turned_over_without_losing_what_was_typed() throws IOException {
            String id = sent(MediaType.APPLICATION_PDF, ofAHundredPages("Devon"));

            Document first = browser.page("/held-documents/" + id);
            Element turn = first.selectFirst("button[name=turn]");
            Seen second = browser.send(first, Map.of("turn", turn.val(), "why", "not yet done"));

            assertThat(first.select(".gw-turn").text()).contains("Pages 1 to ", " of 100");
            assertThat(second.page().select("#page-100")).hasSize(1);
            assertThat(second.page().select("#page-1")).isEmpty();
            assertThat(second.page().select("#why").text()).isEqualTo("not yet done");
            assertThat(second.page().select("li:contains(Read as good)").text())
                    .contains("from words that are not found on the pages that are shown");
        }

        @Test
        void that_has_no_such_page_shows_its_last_ones() throws IOException {
            String id = sent(MediaType.APPLICATION_PDF, ofAHundredPages("Dudley"));

            Document last = browser.page("/held-documents/%s?fromPage=500".formatted(id));

            assertThat(last.select(".gw-turn__where").eachText())
                    .isNotEmpty()
                    .allMatch(it -> it.matches("Pages \\d\\d to 100 of 100"));
            assertThat(last.select("#page-100")).hasSize(1);
            assertThat(last.select("#page-1")).isEmpty();
        }

        @Test
        void lists_the_words_that_are_not_found_in_it() {
            String id = sent(MediaType.APPLICATION_JSON, """
                {"authority":"80472","kind":"FULL_INSPECTION","judgements":{"OVERALL":"GOOD"},
                 "evidence":[{"area":"OVERALL","grade":"GOOD","page":1,"quote":"It is\\u0020good all over"}]}\
                """);

            assertThat(browser.page("/held-documents/" + id)
                            .select(".gw-spoken")
                            .text())
                    .contains("Read as good, page 1, from words that are not found in the text beside: It is good all"
                            + " over");
        }

        @Test
        void that_is_not_known_is_a_page_that_says_so() {
            Seen seen = browser.get("/held-documents/" + "0".repeat(64));

            assertThat(seen.status()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(seen.main()).contains("There is no such page");
            assertThat(browser.get("/held-documents/joke").status()).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Nested
    class A_decision {

        @Test
        void to_publish_needs_what_is_missing_and_keeps_what_was_typed() {
            String id = held(article("Norfolk"));
            Document page = browser.page("/held-documents/" + id);

            Seen seen = browser.send(
                    page, Map.of("r0-published-on", "31 February 2024", "why", "looked it up", "decision", "PUBLISH"));

            assertThat(seen.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(seen.page().title()).startsWith("Error: ");
            assertThat(seen.page()
                            .select(".govuk-error-summary a[href=#r0-published-on]")
                            .text())
                    .isEqualTo("Published on cannot be “31 February 2024”: expected is a day such as 16 July 2018");
            assertThat(seen.page().select("#r0-published-on").val()).isEqualTo("31 February 2024");
            assertThat(seen.page().select("#why").text()).isEqualTo("looked it up");
            assertThat(published(id)).isEmpty();

            Seen decided =
                    browser.send(seen.page(), Map.of("r0-published-on", "6 February 2024", "decision", "PUBLISH"));

            assertThat(decided.location()).isEqualTo("/held-documents/" + id);
            assertThat(published(id)).singleElement().satisfies(event -> {
                assertThat(event.reviewedBy()).isEqualTo("reviewer");
                assertThat(event.report().publishedOn()).hasToString("2024-02-06");
                assertThat(event.report().basis()).isEqualTo(Basis.PRESS);
                assertThat(event.report().judgements()).containsValue(Grade.OUTSTANDING);
                assertThat(event.report().evidence()).isNotEmpty();
            });
            assertThat(browser.page("/held-documents/" + id).select("main").text())
                    .contains("Published by reviewer on", "Why: looked it up", "stands in the register: Norfolk")
                    .contains("It is not kept any more");
        }

        @Test
        void publishes_the_values_of_the_form() {
            String id = held(article("Suffolk"));

            browser.send(
                    browser.page("/held-documents/" + id),
                    Map.of(
                            "r0-authority", "80467",
                            "r0-framework", "ILACS",
                            "r0-first-day", "15/5/2023",
                            "r0-last-day", "19th May 2023",
                            "r0-published-on", "2023-07-01",
                            "r0-grade-OVERALL", "GOOD",
                            "r0-grade-CARE_LEAVERS", "REQUIRES_IMPROVEMENT",
                            "why", "it is another county's",
                            "decision", "PUBLISH"));

            assertThat(published(id)).singleElement().satisfies(event -> {
                assertThat(event.authority().name()).isEqualTo("East Sussex");
                assertThat(event.report().edition()).isEqualTo("ILACS-2023");
                assertThat(event.report().inspectionEnd()).hasToString("2023-05-19");
                assertThat(event.report().judgements()).containsValues(Grade.GOOD, Grade.REQUIRES_IMPROVEMENT);
                assertThat(event.report().evidence())
                        .as("it spoke for another grade")
                        .isEmpty();
            });
        }

        @Test
        void names_each_field_that_cannot_be() {
            String id = held(article("Cumbria"));

            Seen seen = browser.send(
                    browser.page("/held-documents/" + id),
                    Map.of(
                            "r0-framework", "ILACS",
                            "r0-first-day", "11 May 2026",
                            "r0-authority", "",
                            "supersedes", "a joke",
                            "decision", "PUBLISH"));

            assertThat(seen.page().select(".govuk-error-summary a").eachAttr("href"))
                    .contains("#r0-authority", "#r0-grade-OVERALL", "#supersedes", "#why");
            assertThat(seen.page().select(".govuk-error-summary").text())
                    .contains(
                            "Choose the authority",
                            "Overall effectiveness cannot have a grade",
                            "an area of ILACS-2026",
                            "Say why");
        }

        @Test
        void to_discard_needs_a_reason_alone() {
            String id = held(article("Dorset"));
            Document page = browser.page("/held-documents/" + id);

            Seen without = browser.send(page, Map.of("decision", "DISCARD"));
            Seen decided = browser.send(without.page(), Map.of("why", "a joke", "decision", "DISCARD"));

            assertThat(without.page().select(".govuk-error-summary a").eachText())
                    .containsExactly("Say why, in a sentence");
            assertThat(decided.status()).isEqualTo(HttpStatus.SEE_OTHER);
            assertThat(browser.page("/held-documents/" + id).select("main").text())
                    .contains("Discarded by reviewer");
            assertThat(published(id)).isEmpty();
        }

        @Test
        void on_what_changed_meanwhile_is_refused_and_keeps_what_was_typed() {
            String id = held(article("Rutland"));
            Document page = browser.page("/held-documents/" + id);
            browser.send(page, Map.of("why", "the other was faster", "decision", "DISCARD"));

            Seen seen = browser.send(
                    page, Map.of("why", "I am slow", "r0-published-on", "6 February 2024", "decision", "PUBLISH"));

            assertThat(seen.status()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(seen.page().select(".govuk-error-summary").text())
                    .contains("Somebody else was faster. Discarded by reviewer", "the other was faster")
                    .contains("Published on: you have “6 February 2024”, understood now is “nothing”");
            assertThat(seen.page().select("#why").text()).isEqualTo("I am slow");
            assertThat(published(id)).isEmpty();

            browser.send(seen.page(), Map.of("decision", "PUBLISH"));
            assertThat(published(id)).as("now it knows what it decides against").hasSize(1);
        }

        @Test
        void cannot_follow_a_turned_page_or_an_added_report_that_hid_a_change() throws IOException {
            String id = sent(
                    MediaType.APPLICATION_PDF,
                    Made.printed("Children's services in Bedford have been rated good by Ofsted."));
            Document page = browser.page("/held-documents/" + id);
            assertThat(page.select("#text")).hasSize(1);
            browser.send(page, Map.of("why", "the other was faster", "decision", "DISCARD"));

            Seen turned = browser.send(page, Map.of("why", "I look on", "turn", "1"));
            Seen added = browser.send(page, Map.of("why", "I add one", "decision", "ADD"));

            for (Seen seen : List.of(turned, added)) {
                assertThat(seen.status()).isEqualTo(HttpStatus.CONFLICT);
                assertThat(seen.page().select(".govuk-error-summary").text())
                        .contains("Somebody else was faster. Discarded by reviewer", "the other was faster");
                assertThat(seen.page().select("#text"))
                        .as("that the browser would go to")
                        .isEmpty();
            }
            assertThat(turned.page().select("#why").text()).isEqualTo("I look on");
            assertThat(added.page().select("#why").text()).isEqualTo("I add one");
            assertThat(published(id)).isEmpty();
        }

        @Test
        void names_the_report_that_is_about_the_same_authority_as_another() {
            String id = sent(MediaType.APPLICATION_JSON, """
                {"reports":[{"authority":"80470","kind":"FULL_INSPECTION","judgements":{"OVERALL":"GOOD"}},
                            {"authority":"80472","kind":"FULL_INSPECTION","judgements":{"OVERALL":"INADEQUATE"}}]}\
                """);

            Seen seen = browser.send(
                    browser.page("/held-documents/" + id),
                    Map.of(
                            "r0-published-on", "6 February 2024",
                            "r1-published-on", "6 February 2024",
                            "r1-authority", "80470",
                            "why", "x",
                            "decision", "PUBLISH"));

            Element wrong = seen.page().selectFirst(".govuk-error-summary a");
            assertThat(wrong.text()).startsWith("Report 2: Authority").contains("one report an authority");
            assertThat(seen.page().select(wrong.attr("href"))).hasSize(1);
        }

        @Test
        void can_be_about_several_authorities() {
            String id = sent(MediaType.APPLICATION_JSON, """
                {"reports":[{"authority":"80470","kind":"FULL_INSPECTION","judgements":{"OVERALL":"GOOD"}},
                            {"authority":"80471","kind":"FULL_INSPECTION","judgements":{"OVERALL":"INADEQUATE"}}]}\
                """);
            Document page = browser.page("/held-documents/" + id);
            assertThat(page.select("legend").eachText()).anyMatch(it -> it.startsWith("Report 2 of 2: "));

            Seen seen = browser.send(page, Map.of("r0-published-on", "6/2/2024", "why", "x", "decision", "PUBLISH"));
            assertThat(seen.page().select(".govuk-error-summary a").eachText())
                    .containsExactly(
                            "Report 2: Published on is missing: expected is a day, for the document states none");
            browser.send(
                    page,
                    Map.of(
                            "r0-published-on", "6 February 2024",
                            "r1-left-out", "yes",
                            "why", "the other is a joke",
                            "decision", "PUBLISH"));

            assertThat(published(id))
                    .singleElement()
                    .satisfies(event -> assertThat(event.authority().id()).hasToString("80470"));
        }

        @Test
        void can_add_what_was_not_understood() {
            String id = held(article("Wiltshire"));
            Seen more = browser.send(browser.page("/held-documents/" + id), Map.of("decision", "ADD", "why", "two"));

            assertThat(more.status()).isEqualTo(HttpStatus.OK);
            assertThat(more.page().select("#r1-authority")).hasSize(1);
            assertThat(more.page().select("#why").text()).isEqualTo("two");
        }

        @Test
        void of_another_sites_page_is_refused() {
            String id = held(article("Shropshire"));

            Seen seen = browser.post(
                    "/held-documents/" + id,
                    Map.of("version", "1", "why", "evil", "decision", "DISCARD"),
                    "cross-site");

            assertThat(seen.status()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(browser.page("/held-documents/" + id).select("main").text())
                    .contains("has waited for a decision");
        }
    }

    @Nested
    class The_original {

        @Test
        void of_a_PDF_is_shown_as_one_and_can_do_nothing() throws IOException {
            byte[] pdf = Made.printed("Children's services in Kent have been rated good by Ofsted.");
            String id = sent(MediaType.APPLICATION_PDF, pdf);

            Seen seen = browser.get("/held-documents/%s/document".formatted(id));

            assertThat(seen.status()).isEqualTo(HttpStatus.OK);
            assertThat(seen.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
            assertThat(seen.headers().getContentLength()).isEqualTo(pdf.length);
            assertThat(seen.headers().getFirst("Content-Disposition"))
                    .isEqualTo("inline; filename=\"%s.pdf\"".formatted(id));
            isHarmless(seen);
        }

        @Test
        void of_a_web_page_is_shown_as_text() {
            String id = sent(
                    MediaType.TEXT_HTML,
                    "<html><body><h1>News</h1><script>alert(1)</script><p>%s</p></body></html>"
                            .formatted(article("Surrey")));

            Seen seen = browser.get("/held-documents/%s/document".formatted(id));

            assertThat(seen.headers().getContentType()).isEqualTo(MediaType.parseMediaType("text/plain;charset=UTF-8"));
            isHarmless(seen);
        }

        @Test
        void of_a_decided_article_is_not_kept() {
            String id = held(article("Durham"));
            browser.send(browser.page("/held-documents/" + id), Map.of("why", "old", "decision", "DISCARD"));

            Seen seen = browser.get("/held-documents/%s/document".formatted(id));

            assertThat(seen.status()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(seen.main()).contains("articles are not, once they are decided");
        }

        private static void isHarmless(Seen seen) {
            assertThat(seen.headers().getFirst("Content-Security-Policy")).startsWith("sandbox");
            assertThat(seen.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void programs_get_the_same_JSON_as_ever() {
        String id = held(article("Cornwall"));

        assertThat(json("/held-documents/" + id).path("state").asString()).isEqualTo("OPEN");
        assertThat(json("/held-documents?limit=1").path("items")).hasSize(1);
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared()
                .readTree(ingest.client(REVIEWER)
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_JSON)
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static byte[] ofAHundredPages(String council) throws IOException {
        String[] pages = new String[100];
        Arrays.fill(pages, "Nothing more is said. ".repeat(120));
        pages[0] = "Children's services in %s have been rated good by Ofsted.".formatted(council);
        return Made.printed(pages);
    }

    private static String article(String council) {
        return "Children's services in %s have been rated outstanding\nby Ofsted, the council says.".formatted(council);
    }

    private static String held(String article) {
        return sent(MediaType.TEXT_PLAIN, article);
    }

    static String sent(MediaType type, Object document) {
        return JsonMapper.shared()
                .readTree(ingest.client(SENDER)
                        .post()
                        .uri("/reports")
                        .contentType(type)
                        .bodyValue(document)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(202)
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .path("documentId")
                .asString();
    }

    private static List<ReportPublished> published(String id) {
        return RunningIngest.committed(broker.bootstrapServers(), Topics.REPORTS, ReportEvent.class).stream()
                .filter(event -> event.documentId().value().equals(id))
                .filter(ReportPublished.class::isInstance)
                .map(ReportPublished.class::cast)
                .toList();
    }
}
