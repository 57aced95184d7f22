package org.gradewatch.rating.page.trend;

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
import org.springframework.http.HttpStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrendPageTest {

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

    private static List<String> table(String path) {
        var answer = pages.answer(path, "*/*");
        assertThat(answer.getResponseHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(answer.getResponseHeaders().getETag()).isNotNull();
        return new String(answer.getResponseBody(), UTF_8).lines().toList();
    }

    @Nested
    class The_page {

        final Document page = pages.page("/trends");

        @Test
        void says_how_England_stands() {
            assertThat(page.select("h1").text()).isEqualTo("Overall effectiveness in England: trends");
            assertThat(page.select("main .govuk-body-l").text())
                    .startsWith("In England 107 of the 142 authorities that are judged on this now are good or"
                            + " outstanding (75%). At the end of 2021 it was ");
        }

        @Test
        void draws_the_years_and_says_them_in_words_and_in_a_table() {
            assertThat(page.select("svg[role=img]")).hasSize(2);
            assertThat(page.select("#grades-text").text())
                    .endsWith("Now: 46 outstanding, 61 good, 24 requires improvement, 11 inadequate, 11 no judgement.");
            assertThat(page.select("table")
                            .first()
                            .select("tbody tr")
                            .last()
                            .select("td")
                            .eachText())
                    .containsExactly("46", "61", "24", "11", "11", "153");
        }

        @Test
        void leads_to_the_data_of_each_picture() {
            assertThat(page.select("a[href*=.csv?]").eachAttr("href"))
                    .containsExactly(
                            "/trends/grades.csv?area=OVERALL&region=", "/trends/moves.csv?area=OVERALL&region=");
        }

        @Test
        void says_what_cannot_be_compared() {
            assertThat(page.select("main").text()).contains("None is computed");
        }
    }

    @Nested
    class A_region {

        @Test
        void is_chosen_by_a_form_that_sends_its_empty_fields_too() {
            Document page = pages.page("/trends?area=CARE_LEAVERS&region=Yorkshire and The Humber");

            assertThat(page.select("h1").text()).isEqualTo("Care leavers in Yorkshire and The Humber: trends");
            assertThat(page.select("option[selected]").eachAttr("value"))
                    .containsExactly("CARE_LEAVERS", "Yorkshire and The Humber");
            assertThat(pages.page("/trends?area=&region=").select("h1").text()).contains("in England");
        }

        @Test
        void that_nobody_knows_is_said_to_be_wrong() {
            assertThat(pages.page("/trends?region=Atlantis", HttpStatus.BAD_REQUEST)
                            .select("main")
                            .text())
                    .contains("region: 'Atlantis' (expected: one of");
        }
    }

    @Nested
    class The_data {

        @Test
        void of_grades_has_a_line_a_year() {
            List<String> lines = table("/trends/grades.csv?area=OVERALL&region=");

            assertThat(lines.getFirst())
                    .isEqualTo("day,place,area,outstanding,good,requires_improvement,inadequate,other,no_judgement,"
                            + "authorities");
            assertThat(lines.getLast()).isEqualTo("2026-08-22,England,OVERALL,46,61,24,11,0,11,153");
            assertThat(lines).hasSize(14);
        }

        @Test
        void of_moves_has_a_line_a_year() {
            List<String> lines = table("/trends/moves.csv?region=London");

            assertThat(lines.getFirst()).isEqualTo("year,place,area,improved,declined,same,first,no_longer_judged");
            assertThat(lines.get(1)).startsWith("2014,London,OVERALL,0,0,0,");
        }

        @Test
        void says_what_is_wrong_to_programs() {
            var answer = pages.answer("/trends/grades.csv?area=LSCB", "*/*");

            assertThat(answer.getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getResponseHeaders().getContentType()).hasToString("application/problem+json");
        }
    }
}
