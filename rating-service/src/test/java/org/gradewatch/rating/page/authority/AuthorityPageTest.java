package org.gradewatch.rating.page.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.Facts;
import org.gradewatch.rating.ShippedHistory;
import org.gradewatch.rating.Telling;
import org.gradewatch.rating.page.PagesInHand;
import org.gradewatch.rating.page.ShippedRegister;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorityPageTest {

    static PagesInHand pages;
    static ShippedRegister shipped;

    @BeforeAll
    static void start() {
        shipped = new ShippedRegister();
        readTheReportOnSurrey();
        readTheLastReportOnNorthamptonshire();
        pages = new PagesInHand(
                shipped.register, shipped.changes, Map.of("gradewatch.public-address", "https://alerts.example.org"));
    }

    /// With its own words; what a hostile source says is in them.
    private static void readTheReportOnSurrey() {
        var telling = new Telling();
        ShippedHistory.of("surrey").forEach(telling::after);
        ReportPublished report = Facts.official(ShippedHistory.authority("surrey"), "2026-01-12", "2026-01-16")
                .under("ILACS-2023")
                .publishedOn("2026-03-02")
                .saysOfAll(GOOD, OVERALL, LEADERS)
                .quoting(OVERALL, "Services are <b>good</b>")
                .now();
        telling.after(report).forEach(shipped.changes::add);
        shipped.register.put(telling.rating(ShippedHistory.authority("surrey")));
    }

    private static void readTheLastReportOnNorthamptonshire() {
        var county = ShippedHistory.authority("northamptonshire");
        var telling = new Telling();
        telling.after(Facts.official(county, "2019-06-24", "2019-06-28")
                .under("ILACS-2018")
                .publishedOn("2019-07-31")
                .says(OVERALL, INADEQUATE)
                .now());
        shipped.register.put(telling.rating(county));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Nested
    class The_page {

        final Document page = pages.page("/authorities/east-sussex");

        @Test
        void answers_in_its_first_sentence() {
            assertThat(page.title()).isEqualTo("East Sussex – Gradewatch");
            assertThat(page.select("h1").text()).isEqualTo("East Sussex");
            assertThat(page.select("main .govuk-body-l").text())
                    .isEqualTo("East Sussex was judged good overall in December 2023, down from outstanding.");
        }

        @Test
        void shows_each_judgement_what_it_was_before_and_what_it_rests_on() {
            assertThat(page.select("#judgements h3").eachText())
                    .containsExactly(
                            "Overall effectiveness",
                            "Impact of leaders",
                            "Help and protection",
                            "Children in care",
                            "Care leavers");
            assertThat(page.select("#area-overall").text())
                    .contains("good", "Fell from outstanding.", "Inspection, 11 to 15 December 2023")
                    .contains("Published on 6 February 2024", "Read the report");
            assertThat(page.select("#area-overall a").eachAttr("href")).contains("/inspections/80467-2023-12-11");
            assertThat(page.select("#area-care-leavers").text()).contains("Had no judgement of its own before.");
        }

        @Test
        void leads_to_reports_without_telling_them_who_comes() {
            assertThat(page.select("#judgements a[href^=https]"))
                    .hasSize(5)
                    .allMatch(link -> link.attr("rel").equals("noopener noreferrer"));
        }

        @Test
        void draws_the_years_and_says_them() {
            assertThat(page.select("#history svg[role=img] desc").text())
                    .contains("Overall effectiveness: good from 21 March 2014 to 4 September 2018; outstanding");
            assertThat(page.select("#history svg a").eachAttr("href"))
                    .containsExactly(
                            "/inspections/80467-2014-01-14",
                            "/inspections/80467-2018-07-16",
                            "/inspections/80467-2023-12-11");
            assertThat(page.select("#history tbody tr")).hasSize(3);
        }

        @Test
        void stands_beside_the_region_and_England() {
            assertThat(page.select("#context").text())
                    .containsPattern("In the South East \\d+ of (the )?\\d+ .* good or outstanding")
                    .containsPattern("In England \\d+ of \\d+ authorities are good or outstanding");
        }

        @Test
        void lets_one_follow_in_one_step() {
            assertThat(page.select("form#follow").attr("action")).isEqualTo("https://alerts.example.org/subscriptions");
            assertThat(page.select("form#follow").attr("method")).isEqualTo("post");
            assertThat(page.select("form#follow input[name=authorities]").val()).isEqualTo("80467");
            assertThat(page.select("form#follow label[for=email]").text()).isEqualTo("E-mail address");
            assertThat(page.select("form#follow a").eachAttr("href"))
                    .containsExactly(
                            "https://alerts.example.org/follow?authority=east-sussex",
                            "/rating-changes.atom?authority=east-sussex");
        }

        @Test
        void names_its_other_numbers() {
            assertThat(page.select("dl").text()).contains("Ofsted URN 80467", "GSS code E10000011", "code 845");
        }

        @Test
        void says_from_where_on_it_can_be_kept_up_to_date() {
            assertThat(page.select("[data-live-after]").attr("data-live-after"))
                    .isEqualTo(Long.toString(shipped.changes.last()));
            assertThat(page.select("[data-live]").eachAttr("id"))
                    .containsExactly("answer", "judgements", "history", "context", "inspections");
        }
    }

    @Nested
    class The_words_of_a_report {

        @Test
        void are_quoted_and_are_no_HTML() {
            Document page = pages.page("/authorities/surrey");

            assertThat(page.select("#area-overall blockquote").text()).isEqualTo("“Services are <b>good</b>”");
            assertThat(page.select("#area-overall").text()).contains("page 1");
            assertThat(page.select("#area-leaders blockquote")).isEmpty();
        }
    }

    @Nested
    class An_address {

        @ParameterizedTest
        @ValueSource(strings = {"80467", "E10000011", "845", "EAST-SUSSEX"})
        void may_be_any_id_and_names_the_one_that_search_engines_keep(String id) {
            var answer = pages.answer("/authorities/" + id, PagesInHand.BROWSER);

            assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
            assertThat(answer.getResponseHeaders().getFirst("Link"))
                    .isEqualTo("</authorities/east-sussex>; rel=\"canonical\"");
        }

        @Test
        void that_nobody_has_is_a_page_too() {
            assertThat(pages.page("/authorities/atlantis", HttpStatus.NOT_FOUND)
                            .select("main")
                            .text())
                    .contains("atlantis");
        }

        @Test
        void gives_programs_what_it_always_gave_them() {
            for (String accept : new String[] {"*/*", "application/json"}) {
                assertThat(pages.answer("/authorities/845", accept)
                                .getResponseHeaders()
                                .getContentType())
                        .hasToString("application/json");
            }
        }

        @Test
        void of_the_history_leads_to_the_picture_of_it() {
            var answer = pages.answer("/authorities/845/history", PagesInHand.BROWSER);

            assertThat(answer.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
            assertThat(answer.getResponseHeaders().getLocation()).hasToString("/authorities/east-sussex#history");
            assertThat(pages.answer("/authorities/845/history", "*/*").getStatus())
                    .isEqualTo(HttpStatus.OK);
        }

        @Test
        void of_the_figures_under_the_picture_is_a_table() {
            var answer = pages.answer("/authorities/845/history.csv", PagesInHand.BROWSER);

            assertThat(answer.getResponseHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
            assertThat(new String(answer.getResponseBody(), StandardCharsets.UTF_8))
                    .startsWith("since,framework,edition,inspection_id,provisional,area,grade,awaiting_report\r\n"
                            + "2014-03-21,SIF,SIF,80467-2014-01-14,false,OVERALL,GOOD,false\r\n");
        }
    }

    @Nested
    class A_page_that_a_browser_has {

        @Test
        void is_not_sent_again_and_not_made_again() {
            var first = pages.answer("/authorities/kent", PagesInHand.BROWSER).getResponseHeaders();
            var again = pages.web
                    .get()
                    .uri("/authorities/kent")
                    .header("Accept", PagesInHand.BROWSER)
                    .header("If-None-Match", first.getETag())
                    .exchange()
                    .expectBody()
                    .returnResult();

            assertThat(first.getCacheControl()).isEqualTo("no-cache");
            assertThat(first.getVary()).contains("Accept");
            assertThat(again.getStatus()).isEqualTo(HttpStatus.NOT_MODIFIED);
        }
    }

    @Nested
    class An_authority_without_judgements {

        @Test
        void that_has_ended_leads_on() {
            Document page = pages.page("/authorities/poole");

            assertThat(page.select("main .govuk-body-l").text()).isEqualTo("Poole came to an end on 31 March 2019.");
            assertThat(page.select("main a[href=/authorities/bournemouth-christchurch-and-poole]"))
                    .isNotEmpty();
            assertThat(page.select("form#follow")).isEmpty();
            assertThat(page.select("#history svg")).isEmpty();
        }

        @Test
        void that_is_to_come_can_be_followed_already() {
            Document page = pages.page("/authorities/east-surrey");

            assertThat(page.select("main .govuk-body-l").text())
                    .isEqualTo("East Surrey begins on 1 April 2027 and has not been inspected.");
            assertThat(page.select("form#follow input[name=authorities]").val()).isEqualTo("east-surrey");
            assertThat(page.select("#answer a[href=/authorities/surrey]")).hasSize(1);
        }
    }

    @Nested
    class An_authority_that_has_ended {

        final Document page = pages.page("/authorities/northamptonshire");

        @Test
        void shows_its_judgements_as_its_last() {
            assertThat(page.select("#judgements h2").text()).isEqualTo("Its last judgements");
            assertThat(page.text()).doesNotContain("The judgements now");
            assertThat(pages.page("/authorities/east-sussex")
                            .select("#judgements h2")
                            .text())
                    .isEqualTo("The judgements now");
        }

        @Test
        void is_not_judged_today_by_the_inspection_that_gave_them() {
            String inspection =
                    page.select("#area-overall a[href^=/inspections/]").attr("href");

            assertThat(pages.page(inspection).select("main").text())
                    .contains("The last judgements of Northamptonshire came from this inspection; the authority came to"
                            + " an end on 31 March 2021.")
                    .doesNotContain("judgements of today");
        }
    }

    @Nested
    class Every_authority {

        @Test
        void has_a_page() {
            shipped.register.authorities().forEach(authority -> {
                Document page = pages.page("/authorities/" + authority.ref().slug());
                assertThat(page.select("h1").text()).isEqualTo(authority.ref().name());
                assertThat(page.text()).doesNotContain("null", "NOT_JUDGED", "REQUIRES_");
            });
        }
    }
}
