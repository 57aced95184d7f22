package org.gradewatch.rating.page.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewatch.rating.page.PagesInHand;
import org.gradewatch.rating.page.ShippedRegister;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesPageTest {

    static PagesInHand pages;
    static ShippedRegister shipped;

    @BeforeAll
    static void start() {
        shipped = new ShippedRegister();
        pages = new PagesInHand(shipped.register, shipped.changes);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Test
    void come_newest_first_each_in_one_line() {
        Document page = pages.page("/rating-changes");

        assertThat(page.select("h1").text()).isEqualTo("What changed");
        assertThat(page.select("#changes p").first().text()).startsWith("488 announcements so far");
        assertThat(page.select(".gw-changes li")).hasSize(25);
        assertThat(page.select(".gw-changes li").first().text())
                .isEqualTo("Lancashire: impact of leaders improved, good to outstanding"
                        + " A new inspection, published 20 August 2026. Announced here 22 August 2026");
        assertThat(page.select(".gw-changes li a").first().attr("href"))
                .isEqualTo("/rating-changes/" + shipped.changes.last());
    }

    @Test
    void go_on_page_by_page_and_back() {
        Document first = pages.page("/rating-changes?direction=DECLINED");
        Document second = pages.page(first.select("a[rel=next]").attr("href"));

        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(second.select(".gw-changes a").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.select(".gw-changes a").eachAttr("href"));
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/rating-changes?direction=DECLINED");

        Document third = pages.page(second.select("a[rel=next]").attr("href"));
        assertThat(pages.page(third.select("a[rel=prev]").attr("href"))
                        .select(".gw-changes a")
                        .eachAttr("href"))
                .isEqualTo(second.select(".gw-changes a").eachAttr("href"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?authority=east-sussex&region=&area=&direction=     | East Sussex",
                "?authority=845                                      | East Sussex",
                "?region=London&area=OVERALL&direction=DECLINED      | overall rating fell"
            })
    void can_be_chosen_from(String query, String words) {
        var items = pages.page("/rating-changes" + query).select(".gw-changes h2");

        assertThat(items).isNotEmpty();
        assertThat(items.first().text()).contains(words);
    }

    @Test
    void keep_the_choice_in_the_form_and_in_the_links() {
        Document page = pages.page("/rating-changes?authority=east-sussex&direction=IMPROVED");

        assertThat(page.select("option[selected]").eachText())
                .containsExactly("East Sussex", "All of England", "Any judgement", "Improved");
        assertThat(page.select("main a:contains(Atom)").attr("href"))
                .isEqualTo("/rating-changes.atom?authority=east-sussex&direction=IMPROVED");
    }

    @Test
    void say_so_where_there_is_none() {
        Document page = pages.page("/rating-changes?authority=city-of-london&direction=DECLINED");

        assertThat(page.select("#changes").text()).startsWith("0 announcements with what you chose");
    }

    @Test
    void come_in_while_the_page_is_open_on_the_first_page_only() {
        assertThat(pages.page("/rating-changes").select("[data-live-after]").attr("data-live-after"))
                .isEqualTo("" + shipped.changes.last());
        assertThat(pages.page("/rating-changes?before=100").select("[data-live-after]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?before=0            | before: '0' (expected: a whole number, 1 or more)",
                "?authority=<i>x</i>  | authority: '<i>x</i>' (expected: the URN, GSS code, LA code or slug of an"
                        + " authority)"
            })
    void refuse_a_wrong_question(String query, String detail) {
        Document page = pages.page("/rating-changes" + query, HttpStatus.BAD_REQUEST);

        assertThat(page.select("main").text()).contains(detail);
        assertThat(page.select("main i")).isEmpty();
    }

    @Test
    void are_json_for_programs() {
        assertThat(pages.answer("/rating-changes", "*/*").getResponseHeaders().getFirst("Content-Type"))
                .startsWith("application/json");
    }
}
