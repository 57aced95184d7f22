package org.gradewatch.rating.page.england;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewatch.rating.page.PagesInHand;
import org.gradewatch.rating.page.ShippedRegister;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchPageTest {

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

    @Test
    void a_name_that_fits_exactly_leads_straight_to_the_authority() {
        var answer = pages.answer("/search?q=Hull", PagesInHand.BROWSER);

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(answer.getResponseHeaders().getFirst("Location")).isEqualTo("/authorities/kingston-upon-hull");
    }

    @Test
    void a_name_of_several_is_asked_about_with_what_tells_them_apart() {
        Document page = pages.page("/search?q=cumb");

        assertThat(page.select("h1").text()).isEqualTo("Which authority do you mean?");
        assertThat(page.select(".gw-found li").eachText())
                .containsExactly(
                        "Cumberland Cumberland Council Unitary authority, North West",
                        "Cumbria Cumbria County Council County, North West Closed on 31 March 2023. After it:"
                                + " Cumberland, Westmorland and Furness");
        assertThat(page.select("#search").attr("value")).isEqualTo("cumb");
    }

    @Test
    void an_authority_to_come_says_when_it_begins() {
        assertThat(pages.page("/search?q=surre").select(".gw-found").text())
                .contains("Begins on 1 April 2027", "Ends on 31 March 2027");
    }

    @Test
    void a_slip_of_the_pen_is_guessed() {
        Document page = pages.page("/search?q=Gloucstershire");

        assertThat(page.select("h1").text()).isEqualTo("Did you mean…?");
        assertThat(page.select(".gw-found h2").first().text()).isEqualTo("Gloucestershire");
    }

    @Test
    void nothing_found_is_helped_with_the_list() {
        Document page = pages.page("/search?q=Atlantis on Sea");

        assertThat(page.select("h1").text()).isEqualTo("Nothing was found");
        assertThat(page.select(".gw-columns a")).hasSize(153);
    }

    @Test
    void what_is_hostile_is_nothing_but_text() {
        Document page = pages.page("/search?q=\"><script>alert(1)</script>");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#search").attr("value")).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.select("main").text()).contains("“\"><script>alert(1)</script>”");
    }

    @Test
    void what_is_too_long_is_refused() {
        Document page = pages.page("/search?q=" + "x".repeat(201), HttpStatus.BAD_REQUEST);

        assertThat(page.select("main").text())
                .contains("q: 'xxxxxxxxxxxxxxxxxxxx…' (expected: at most 200 characters)");
    }
}
