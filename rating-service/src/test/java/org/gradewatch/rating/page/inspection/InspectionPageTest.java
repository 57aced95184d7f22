package org.gradewatch.rating.page.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.LSCB;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.NOT_JUDGED;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Kind.FOCUSED_VISIT;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.STOCKTON;
import static org.gradewatch.rating.Facts.WEST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;

import java.util.List;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.rating.KnownRegister;
import org.gradewatch.rating.Telling;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.page.PagesInHand;
import org.gradewatch.rating.register.Register;
import org.gradewatch.wire.Json;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// East Sussex: press first, then the report, which contradicts it; and a visit. West Sussex: press
/// alone. Stockton: under the single inspection framework.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionPageTest {

    static PagesInHand pages;

    @BeforeAll
    static void start() {
        var telling = new Telling();
        telling.after(
                press(EAST_SUSSEX, "article", "2018-09-05")
                        .says(OVERALL, GOOD)
                        .quotingAll()
                        .now(),
                official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                        .under("ILACS-2018")
                        .publishedOn("2018-09-04")
                        .says(OVERALL, OUTSTANDING)
                        .says(LEADERS, GOOD)
                        .quotingAll()
                        .now(),
                official(EAST_SUSSEX, "2025-07-30", "2025-07-31")
                        .kind(FOCUSED_VISIT)
                        .publishedOn("2025-09-01")
                        .now(),
                press(WEST_SUSSEX, "rumour", "2019-05-09")
                        .says(OVERALL, INADEQUATE)
                        .now(),
                official(STOCKTON, "2016-05-23", "2016-06-16")
                        .under("SIF")
                        .publishedOn("2016-08-05")
                        .says(OVERALL, GOOD)
                        .says(LSCB, GOOD)
                        .says(LEADERS, NOT_JUDGED)
                        .now());
        var register = new Register(KnownRegister.TODAY);
        for (AuthorityRef ref : List.of(EAST_SUSSEX, WEST_SUSSEX, STOCKTON)) {
            register.put(KnownRegister.authority(ref, null));
            register.put(telling.rating(ref));
        }
        var changes = new ChangeLog();
        telling.announced().forEach(changes::add);
        pages = new PagesInHand(register, changes);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Nested
    class The_page {

        final Document page = pages.page("/inspections/80467-2018-07-16");

        @Test
        void says_when_it_was_and_how_we_know() {
            assertThat(page.select("h1").text()).isEqualTo("East Sussex: inspection, 16 to 20 July 2018");
            assertThat(page.select("main .govuk-body-l").text())
                    .isEqualTo("Inspectors were in East Sussex from 16 to 20 July 2018. The report was published on"
                            + " 4 September 2018.");
            assertThat(page.select("main").text())
                    .contains("Official: read from the report itself.")
                    .contains("The judgements of today come from this inspection.")
                    .contains("Inspecting local authority children's services (ILACS), edition of 2018");
        }

        @Test
        void shows_what_each_document_says_and_where_they_disagree() {
            assertThat(page.select(".govuk-inset-text").text())
                    .startsWith("Documents disagree on overall effectiveness");
            assertThat(page.select(".gw-document").eachText())
                    .satisfiesExactly(
                            report -> assertThat(report)
                                    .startsWith("1. The report itself Published on 4 September 2018.")
                                    .contains("outstanding", "page 1", "“judged OUTSTANDING”")
                                    .doesNotContain("differs"),
                            article -> assertThat(article)
                                    .startsWith("2. The press or a council Published by 5 September 2018.")
                                    .contains("good", "differs from what counts"));
        }

        @Test
        void leads_to_its_authority_its_documents_and_what_was_announced() {
            assertThat(page.select("main a[href=/authorities/east-sussex]")).isNotEmpty();
            assertThat(page.select(".gw-document a[rel='noopener noreferrer']")).hasSize(2);
            assertThat(page.select("main a[href^=/rating-changes/]").eachAttr("href"))
                    .containsExactly("/rating-changes/1", "/rating-changes/2");
        }

        @Test
        void has_the_record_itself() {
            assertThat(page.select("details pre").text()).contains("\"inspectionId\" : \"80467-2018-07-16\"");
        }
    }

    @Nested
    class An_inspection {

        @Test
        void that_only_the_press_told_of_is_provisional() {
            Document page = pages.page("/inspections/80578-2019-05-09");

            assertThat(page.select("main .govuk-body-l").text())
                    .isEqualTo("No document says when inspectors were in West Sussex. It was told of on 9 May 2019.");
            assertThat(page.select(".govuk-warning-text").text()).contains("Provisional");
        }

        @Test
        void shows_what_was_not_judged_and_what_is_not_of_the_authority() {
            Document page = pages.page("/inspections/80563-2016-05-23");

            assertThat(page.select("dl").first().text())
                    .contains("Impact of leaders – not judged")
                    .contains("Of the safeguarding board, not of the authority");
        }

        @Test
        void that_was_a_visit_gives_no_grades() {
            Document page = pages.page("/inspections/80467-2025-07-30-focused-visit");

            assertThat(page.select("h1").text()).isEqualTo("East Sussex: focused visit, 30 to 31 July 2025");
            assertThat(page.select("main").text())
                    .contains("The letter was published on 1 September 2025.", "It gives no grades.");
        }
    }

    @Nested
    class An_id {

        @Test
        void that_it_had_while_its_days_were_not_known_leads_to_the_present_one() {
            for (String accept : new String[] {PagesInHand.BROWSER, "application/json"}) {
                var answer = pages.answer("/inspections/80467-2018-09-05", accept);
                assertThat(answer.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
                assertThat(answer.getResponseHeaders().getLocation()).hasToString("/inspections/80467-2018-07-16");
            }
        }

        @Test
        void that_nothing_has_is_said_to_be_unknown() {
            assertThat(pages.page("/inspections/80467-1999-01-01", HttpStatus.NOT_FOUND)
                            .select("main")
                            .text())
                    .contains("inspection: '80467-1999-01-01'");
            var problem = pages.answer("/inspections/80467-1999-01-01", "*/*");
            assertThat(problem.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(problem.getResponseHeaders().getContentType()).hasToString("application/problem+json");
        }
    }

    @Nested
    class Programs {

        @Test
        void get_the_inspection_and_whose_it_is() {
            var answer = pages.answer("/inspections/80467-2018-07-16", "*/*");
            var json = Json.mapper().readTree(new String(answer.getResponseBody(), UTF_8));

            assertThat(answer.getResponseHeaders().getETag()).isNotNull();
            assertThat(json.at("/authority/slug").asString()).isEqualTo("east-sussex");
            assertThat(json.at("/isCurrent").asBoolean()).isTrue();
            assertThat(json.at("/inspection/judgements/OVERALL").asString()).isEqualTo("OUTSTANDING");
            assertThat(json.at("/inspection/contradicted/0").asString()).isEqualTo("OVERALL");
        }
    }
}
