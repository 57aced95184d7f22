package org.gradewatch.rating.page.england;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnglandPageTest {

    static PagesInHand pages;

    @BeforeAll
    static void start() {
        var shipped = new ShippedRegister();
        pages = new PagesInHand(shipped.register, shipped.changes);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Nested
    class Today {

        final Document page = pages.page("/");

        @Test
        void is_told_in_the_first_sentences() {
            assertThat(page.select("h1").text()).isEqualTo("Children’s services in England today");
            assertThat(page.select("#standing").text())
                    .matches("Of 153 authorities, \\d+ are good or better overall, \\d+ require improvement and \\d+"
                            + " are inadequate\\. 11 have no overall judgement: inspections since April 2026 do not"
                            + " give one\\.");
        }

        @Test
        void has_a_tile_for_every_authority_that_says_its_grade_in_words() {
            assertThat(page.select("#map a")).hasSize(153);
            assertThat(page.select("#map a[href=/authorities/east-sussex]").attr("aria-label"))
                    .isEqualTo("East Sussex: good");
            assertThat(page.select("#map a[href=/authorities/trafford]").attr("aria-label"))
                    .isEqualTo("Trafford: no judgement");
        }

        @Test
        void has_a_line_for_every_authority() {
            assertThat(page.select("#register tbody tr")).hasSize(153);
            assertThat(line(page, "East Sussex"))
                    .containsExactly(
                            "East Sussex",
                            "South East",
                            "county",
                            "G good",
                            "G good",
                            "G good",
                            "O outstanding",
                            "G good",
                            "11 December 2023",
                            "6 February 2024");
        }

        @Test
        void tells_the_last_changes_where_none_is_recent() {
            assertThat(page.select("#news-items li")).isNotEmpty();
        }
    }

    @Nested
    class The_chosen_area {

        @Test
        void is_what_the_map_and_the_first_sentence_are_about() {
            Document page = pages.page("/authorities?area=care_leavers");

            assertThat(page.select("#standing").text())
                    .startsWith("Of 153 authorities,")
                    .contains("good or better for care leavers")
                    .endsWith("2 have no judgement of this: until 2022 they were judged together with children in"
                            + " care.");
            assertThat(page.select("#map a[href=/authorities/east-sussex]").attr("aria-label"))
                    .isEqualTo("East Sussex: good");
            assertThat(page.select(".gw-tabs [aria-current]").text()).isEqualTo("Care leavers");
        }

        @Test
        void is_the_overall_judgement_where_nothing_is_asked() {
            assertThat(pages.page("/").select(".gw-tabs [aria-current]").text()).isEqualTo("Overall effectiveness");
        }
    }

    @Nested
    class The_table {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "?area=LEADERS&grade=INADEQUATE&region=South East | inadequate, impact of leaders, South East",
                    "?q=SUSSEX                                        | named like “SUSSEX”",
                    "?region=London&region=North East&type=county     | London or North East, county",
                    "?grade=GOOD&region=&type=&q=                     | good"
                })
        void says_what_was_chosen(String query, String words) {
            assertThat(pages.page("/authorities" + query)
                            .select("#register caption")
                            .text())
                    .endsWith(" of 153 authorities: " + words);
        }

        @Test
        void holds_the_same_as_the_json_answer() {
            String query = "?area=HELP_AND_PROTECTION&grade=INADEQUATE";
            String json = new String(pages.answer("/authorities" + query, "*/*").getResponseBody(), UTF_8);

            var lines = pages.page("/authorities" + query).select("#register tbody th a");
            assertThat(lines).isNotEmpty();
            assertThat(lines.eachAttr("href"))
                    .allSatisfy(href -> assertThat(json).contains("\"" + href.replace("/authorities/", "") + "\""));
            assertThat(json.split("\"version\"")).hasSize(lines.size() + 1);
        }

        @ParameterizedTest
        @CsvSource({
            "'', Barking and Dagenham, York",
            "?sort=name&order=desc, York, Barking and Dagenham",
            "?sort=region, Derby, York",
            "?sort=date, Nottingham, Portsmouth"
        })
        void is_ordered_by_the_column_that_is_asked_for(String query, String first, String last) {
            var names = pages.page("/authorities" + query).select("#register tbody th");
            assertThat(names.first().text()).isEqualTo(first);
            assertThat(names.last().text()).isEqualTo(last);
        }

        @Test
        void is_ordered_by_grade_the_lowest_first_and_those_without_last_either_way() {
            assertThat(grades("?sort=grade").getFirst()).isEqualTo("I inadequate");
            assertThat(grades("?sort=grade").getLast()).isEqualTo("– no judgement");
            assertThat(grades("?sort=grade&order=desc").getFirst()).isEqualTo("O outstanding");
            assertThat(grades("?sort=grade&order=desc").getLast()).isEqualTo("– no judgement");
        }

        @Test
        void turns_its_order_at_the_second_press_and_keeps_the_choice() {
            Document once = pages.page("/authorities?region=London&sort=date");

            assertThat(once.select("#register th[aria-sort=ascending]").text()).startsWith("Inspected");
            assertThat(once.select("#register th[aria-sort=ascending] a").attr("href"))
                    .isEqualTo("/authorities?region=London&sort=date&order=desc#table");
            assertThat(once.select("#register th:not([aria-sort]) a").first().attr("href"))
                    .isEqualTo("/authorities?region=London&sort=name#table");
        }

        @Test
        void can_be_had_as_a_file_of_the_same_choice() {
            Document page = pages.page("/authorities?region=North East&sort=date&q=&grade=GOOD");

            assertThat(page.select("a:contains(CSV)").first().attr("href"))
                    .isEqualTo("/authorities.csv?region=North%20East&grade=GOOD");
        }

        @Test
        void says_so_where_nobody_fits() {
            Document page = pages.page("/authorities?q=atlantis");

            assertThat(page.select("#register tbody").text()).isEqualTo("No authority fits all of what you chose.");
        }
    }

    @Nested
    class A_day_gone_by {

        final Document page = pages.page("/authorities?asOf=2019-05-08");

        @Test
        void is_named_clearly_and_leads_back_to_today() {
            assertThat(page.select("h1").text()).isEqualTo("Children’s services in England on 8 May 2019");
            assertThat(page.select(".govuk-inset-text").text())
                    .startsWith("This is a day gone by")
                    .contains("8 May 2019");
            assertThat(page.select(".govuk-inset-text a").attr("href")).isEqualTo("/authorities");
            assertThat(page.select("#standing").text())
                    .startsWith("On 8 May 2019, of ")
                    .contains(" were good or better");
        }

        @Test
        void has_the_judgements_of_that_day() {
            assertThat(page.select("#map a[href=/authorities/east-sussex]").attr("aria-label"))
                    .isEqualTo("East Sussex: outstanding");
            assertThat(page.select("#map a[href=/authorities/cumberland]")).isEmpty();
        }

        @Test
        void does_not_change_while_it_is_looked_at() {
            assertThat(page.select("[data-live-after]")).isEmpty();
            assertThat(pages.page("/").select("[data-live-after]").attr("data-live-after"))
                    .matches("[1-9][0-9]*");
        }
    }

    @Nested
    class A_wrong_question {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "?sort=size      | sort: 'size' (expected: one of date, grade, name, region)",
                    "?order=up       | order: 'up' (expected: one of asc, desc)",
                    "?asOf=yesterday | asOf: 'yesterday' (expected: a day such as 2019-05-08, up to 2026-08-22)",
                    "?type=<b>x</b>  | type: '<b>x</b>' (expected: one of city_corporation, county, london_borough,"
                            + " metropolitan_district, unitary_authority)"
                })
        void is_answered_with_what_was_given_and_what_was_expected(String query, String detail) {
            Document page = pages.page("/authorities" + query, HttpStatus.BAD_REQUEST);

            assertThat(page.select("main").text()).contains(detail);
            assertThat(page.select("main b")).isEmpty();
        }
    }

    @Nested
    class The_answer {

        @Test
        void is_a_page_for_browsers_and_json_for_programs() {
            for (String accept : new String[] {"*/*", "application/json"}) {
                assertThat(pages.answer("/authorities", accept)
                                .getResponseHeaders()
                                .getFirst("Content-Type"))
                        .startsWith("application/json");
            }
        }

        @Test
        void has_a_tag_and_is_not_sent_again_to_who_has_it() {
            var headers = pages.answer("/", PagesInHand.BROWSER).getResponseHeaders();
            assertThat(headers.getCacheControl()).isEqualTo("no-cache");
            assertThat(headers.getVary()).contains("Accept");

            pages.web
                    .get()
                    .uri("/")
                    .header("Accept", PagesInHand.BROWSER)
                    .header("If-None-Match", headers.getETag())
                    .exchange()
                    .expectStatus()
                    .isNotModified();
        }
    }

    private static List<String> line(Document page, String name) {
        return page.select("#register tbody tr").stream()
                .filter(row -> row.child(0).text().equals(name))
                .flatMap(row -> row.children().stream())
                .map(cell -> cell.text().strip())
                .toList();
    }

    private static List<String> grades(String query) {
        return pages.page("/authorities" + query).select("#register tbody tr").stream()
                .map(row -> row.child(3).text())
                .toList();
    }
}
