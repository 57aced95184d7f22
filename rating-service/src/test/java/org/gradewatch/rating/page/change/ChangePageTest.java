package org.gradewatch.rating.page.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;

import java.time.Duration;
import java.util.Map;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.Facts;
import org.gradewatch.rating.KnownRegister;
import org.gradewatch.rating.Telling;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.page.PagesInHand;
import org.gradewatch.rating.register.Register;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// Four changes: an article that says what was before, its report, an inspection across frameworks
/// with hostile words, and its withdrawal.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangePageTest {

    private static final String COUNTS = """
        {"changeId":"x","decision":"%s","suppressed":{},"something":"new","channels":{"email":{"expected":12,
        "delivered":9,"bounced":1,"suppressed":0,"cancelled":1,"superseded":0,"parked":0,"pending":1,"balanced":true}}}
        """;

    static DisposableServer notification;
    static PagesInHand pages;
    static ChangeLog changes = new ChangeLog();

    @BeforeAll
    static void start() {
        var register = new Register(KnownRegister.TODAY);
        register.put(KnownRegister.authority(EAST_SUSSEX, null));
        var telling = new Telling();
        var hostile = Facts.official(EAST_SUSSEX, "2023-12-11", "2023-12-15")
                .under("ILACS-2023")
                .publishedOn("2024-02-06")
                .says(OVERALL, INADEQUATE)
                .says(LEADERS, GOOD)
                .quoting(OVERALL, "Inadequate <script>alert(1)</script> & \n more")
                .now();
        telling.after(
                Facts.press(EAST_SUSSEX, "an article", "2018-09-05")
                        .says(OVERALL, OUTSTANDING)
                        .previously(GOOD, 2014)
                        .now(),
                Facts.official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                        .under("ILACS-2018")
                        .publishedOn("2018-09-04")
                        .says(OVERALL, OUTSTANDING)
                        .says(HELP_AND_PROTECTION, OUTSTANDING)
                        .now(),
                hostile,
                Facts.withdrawn(hostile));
        register.put(telling.rating(EAST_SUSSEX));
        telling.announced().forEach(changes::add);
        notification = notification();
        pages = new PagesInHand(
                register,
                changes,
                Map.of(
                        "gradewatch.public-address", "https://alerts.example.org/",
                        "gradewatch.notification-address", "http://localhost:" + notification.port() + "/",
                        "gradewatch.telling-patience", "300ms"));
    }

    /// Answers of the first change with numbers, of the second not in time, of the third without
    /// end, and knows nothing of the fourth.
    private static DisposableServer notification() {
        return HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get("/deliveries/{change}", (request, response) -> {
                    int at = change(request.param("change"));
                    response.header("Content-Type", "application/json");
                    return switch (at) {
                        case 0 -> response.sendString(Mono.just(COUNTS.formatted("TELL")));
                        case 1 ->
                            response.sendString(
                                    Mono.just(COUNTS.formatted("TELL")).delaySubscription(Duration.ofSeconds(20)));
                        case 2 ->
                            response.sendString(Flux.just(" ".repeat(100_000)).repeat(100));
                        default -> response.sendNotFound();
                    };
                }))
                .bindNow();
    }

    private static int change(String id) {
        return changes.all(_ -> true)
                .map(change -> change.change().id())
                .toList()
                .indexOf(id);
    }

    @AfterAll
    static void stop() {
        pages.close();
        notification.disposeNow();
    }

    @Nested
    class A_change {

        @Test
        void is_its_headline_its_reason_and_what_was_before_and_after() {
            Document page = pages.page("/rating-changes/1");

            assertThat(page.select("h1").text()).isEqualTo("East Sussex: overall rating improved, good to outstanding");
            assertThat(page.select("main").text())
                    .contains("A new inspection, published on 5 September 2018.")
                    .contains("Provisional: this rests on articles alone.")
                    .contains("Improved by one step, from good to outstanding.")
                    .contains("The judgement before, of 2014, is what the document itself says of it.");
        }

        @Test
        void leads_to_its_authority_its_inspection_and_its_neighbours() {
            Document page = pages.page("/rating-changes/2");

            assertThat(page.select("dd a").eachAttr("href"))
                    .containsExactly("/authorities/east-sussex", "/inspections/80467-2018-07-16");
            assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/rating-changes/1");
            assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/rating-changes/3");
            assertThat(pages.page("/rating-changes/1").select("a[rel=prev]")).isEmpty();
            assertThat(pages.page("/rating-changes/4").select("a[rel=next]")).isEmpty();
        }

        @Test
        void leads_to_no_inspection_that_is_gone() {
            Document page = pages.page("/rating-changes/3");

            assertThat(page.select("dd a").eachAttr("href")).containsExactly("/authorities/east-sussex");
            assertThat(page.select("dd").text())
                    .contains("Inspection, 11 to 15 December 2023, not in the register any more");
        }

        @Test
        void names_its_documents_and_where_they_can_be_seen() {
            Document page = pages.page("/rating-changes/2");

            assertThat(page.select(".gw-documents li").eachText())
                    .anySatisfy(text -> assertThat(text).startsWith("Ofsted’s own report, 4 September 2018"))
                    .anySatisfy(text -> assertThat(text).startsWith("An article"));
            assertThat(page.select(".gw-documents a").attr("href")).startsWith("https://reports.example/");
        }

        @Test
        void quotes_the_document_and_its_event_as_nothing_but_text() {
            Document page = pages.page("/rating-changes/3");

            assertThat(page.select("blockquote").text())
                    .startsWith("“Inadequate <script>alert(1)</script> & more”")
                    .endsWith("The document, page 1");
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.select("pre").text()).contains("\"reason\" : \"NEW_INSPECTION\"", "<script>alert(1)");
        }

        @Test
        void that_withdraws_says_so() {
            assertThat(pages.page("/rating-changes/4").select("main").text()).contains("A report was withdrawn");
        }
    }

    @Nested
    class Who_was_told {

        @Test
        void is_said_in_numbers_and_leads_to_all_of_them() {
            Document page = pages.page("/rating-changes/1");

            assertThat(page.select("table tbody tr").text()).isEqualTo("By e-mail 12 9 1 2");
            assertThat(page.select("a:contains(All numbers)").attr("href"))
                    .isEqualTo("https://alerts.example.org/deliveries/" + idOf(1));
        }

        @Test
        void is_left_open_where_the_answer_comes_late_or_without_end() {
            for (int sequence : new int[] {2, 3}) {
                assertThat(pages.page("/rating-changes/" + sequence)
                                .select("main")
                                .text())
                        .contains("The service that tells people did not answer just now.");
            }
        }

        @Test
        void is_not_known_before_the_other_service_came_to_it() {
            assertThat(pages.page("/rating-changes/4").select("main").text())
                    .contains("The service that tells people has not come to this change yet.");
        }

        @Test
        void is_asked_anew_each_time() {
            var headers = pages.answer("/rating-changes/1", PagesInHand.BROWSER).getResponseHeaders();

            assertThat(headers.getETag()).isNull();
            assertThat(headers.getCacheControl()).isEqualTo("no-cache");
            assertThat(headers.getVary()).contains("Accept");
        }
    }

    @Nested
    class One_that_is_not_there {

        @Test
        void is_not_found_by_people() {
            for (String sequence : new String[] {"5", "0", "first", "99999999999999999999"}) {
                assertThat(pages.page("/rating-changes/" + sequence, HttpStatus.NOT_FOUND)
                                .select("main")
                                .text())
                        .contains("change: '%s' (expected: the sequence of one, 1 to 4)".formatted(sequence));
            }
        }

        @Test
        void is_a_problem_for_programs() {
            var answer = pages.answer("/rating-changes/5", "*/*");

            assertThat(answer.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getResponseHeaders().getFirst("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void a_program_gets_the_change_itself() {
        pages.web
                .get()
                .uri("/rating-changes/1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Vary", ".*Accept.*")
                .expectBody()
                .jsonPath("$.sequence")
                .isEqualTo(1)
                .jsonPath("$.id")
                .isEqualTo(idOf(1))
                .jsonPath("$.areas[0].after.grade")
                .isEqualTo("OUTSTANDING");
    }

    private static String idOf(int sequence) {
        return changes.all(_ -> true)
                .map(ChangeLog.Sequenced::change)
                .map(RatingChanged::id)
                .toList()
                .get(sequence - 1);
    }
}
