package org.gradewatch.rating.page.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.CARE_LEAVERS;
import static org.gradewatch.model.Area.CHILDREN_IN_CARE;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.NOT_JUDGED;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.rating.Facts.BCP;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.page.authority.Scene.authority;

import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ReportPublished;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerTest {

    static final ReportPublished GOOD_IN_2014 = official(EAST_SUSSEX, "2014-01-14", "2014-02-05")
            .under("SIF")
            .publishedOn("2014-03-21")
            .says(OVERALL, GOOD)
            .now();
    static final ReportPublished OUTSTANDING_IN_2018 = official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
            .under("ILACS-2018")
            .publishedOn("2018-09-04")
            .says(OVERALL, OUTSTANDING)
            .says(LEADERS, OUTSTANDING)
            .now();

    static final ReportPublished TWO_AREAS_GOOD_IN_2026 = official(EAST_SUSSEX, "2026-05-11", "2026-05-22")
            .under("ILACS-2026")
            .publishedOn("2026-07-07")
            .saysOfAll(GOOD, LEADERS, HELP_AND_PROTECTION)
            .now();

    final Scene scene = new Scene().with(EAST_SUSSEX);

    @Nested
    class An_authority_with_an_overall_judgement {

        @Test
        void that_rose() {
            assertThat(scene.told(GOOD_IN_2014, OUTSTANDING_IN_2018).answer(EAST_SUSSEX))
                    .isEqualTo("East Sussex was judged outstanding overall in July 2018, up from good.");
        }

        @Test
        void that_fell() {
            var fall = official(EAST_SUSSEX, "2023-12-11", "2023-12-15")
                    .under("ILACS-2023")
                    .publishedOn("2024-02-06")
                    .says(OVERALL, GOOD)
                    .now();
            assertThat(scene.told(OUTSTANDING_IN_2018, fall).answer(EAST_SUSSEX))
                    .isEqualTo("East Sussex was judged good overall in December 2023, down from outstanding.");
        }

        @Test
        void that_stayed() {
            var same = official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                    .under("ILACS-2018")
                    .publishedOn("2018-09-04")
                    .says(OVERALL, GOOD)
                    .now();
            assertThat(scene.told(GOOD_IN_2014, same).answer(EAST_SUSSEX))
                    .isEqualTo("East Sussex was judged good overall in July 2018, the same as before.");
        }

        @Test
        void of_which_nothing_earlier_is_known() {
            assertThat(scene.told(OUTSTANDING_IN_2018).answer(EAST_SUSSEX))
                    .isEqualTo("East Sussex was judged outstanding overall in July 2018, the first judgement of it"
                            + " known here.");
        }
    }

    @Nested
    class A_provisional_judgement {

        @Test
        void is_said_to_be_one() {
            var article = press(EAST_SUSSEX, "article", "2018-09-05")
                    .says(OVERALL, OUTSTANDING)
                    .now();
            assertThat(scene.told(GOOD_IN_2014, article).answer(EAST_SUSSEX))
                    .isEqualTo("East Sussex is reported to have been judged outstanding overall by September 2018, up"
                            + " from good. This is provisional: only the press has told of the inspection, and its"
                            + " report has not been seen yet.");
        }

        @Test
        void that_does_not_state_the_whole_leaves_the_earlier_one_and_says_so() {
            var article = press(EAST_SUSSEX, "article", "2018-09-05")
                    .says(LEADERS, OUTSTANDING)
                    .now();
            assertThat(scene.told(GOOD_IN_2014, article).answer(EAST_SUSSEX))
                    .startsWith("East Sussex was judged good overall in January 2014")
                    .contains("There was a later inspection, but what we have read of it does not state an overall"
                            + " judgement.")
                    .contains("This is provisional");
        }
    }

    @Nested
    class Without_an_overall_judgement {

        @Test
        void since_2026_each_area_is_named_and_nothing_computed() {
            var inspection = official(EAST_SUSSEX, "2026-05-11", "2026-05-22")
                    .under("ILACS-2026")
                    .publishedOn("2026-07-07")
                    .says(LEADERS, INADEQUATE)
                    .says(HELP_AND_PROTECTION, INADEQUATE)
                    .says(CHILDREN_IN_CARE, GOOD)
                    .says(CARE_LEAVERS, REQUIRES_IMPROVEMENT)
                    .now();
            assertThat(scene.told(OUTSTANDING_IN_2018, inspection).answer(EAST_SUSSEX))
                    .isEqualTo("East Sussex has no overall judgement: inspections since April 2026 judge each area by"
                            + " itself. Judged in May 2026: impact of leaders inadequate, help and protection"
                            + " inadequate, children in care good, care leavers requires improvement. Its last"
                            + " overall judgement was outstanding in July 2018; it does not count any more.");
        }

        @Test
        void areas_that_are_judged_alike_are_said_at_once() {
            var inspection = official(EAST_SUSSEX, "2026-05-11", "2026-05-22")
                    .under("ILACS-2026")
                    .publishedOn("2026-07-07")
                    .saysOfAll(GOOD, LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS)
                    .now();
            assertThat(scene.told(inspection).answer(EAST_SUSSEX))
                    .contains("All four areas were judged good in May 2026.");
        }

        @Test
        void an_article_that_names_some_areas_dates_those_alone() {
            var article = press(EAST_SUSSEX, "article", "2028-06-05")
                    .says(LEADERS, OUTSTANDING)
                    .now();
            assertThat(scene.told(OUTSTANDING_IN_2018, TWO_AREAS_GOOD_IN_2026, article)
                            .answer(EAST_SUSSEX))
                    .startsWith("East Sussex has no overall judgement: inspections since April 2026 judge each area by"
                            + " itself. Judged by June 2028: impact of leaders outstanding. What we have read of a"
                            + " later inspection does not state the following, which stand as judged in May 2026:"
                            + " help and protection good. Its last overall judgement was outstanding in July 2018;"
                            + " it does not count any more. This is provisional");
        }

        @Test
        void an_article_that_names_every_area_leaves_it_gone() {
            var article = press(EAST_SUSSEX, "article", "2028-06-05")
                    .saysOfAll(OUTSTANDING, LEADERS, HELP_AND_PROTECTION)
                    .now();
            assertThat(scene.told(TWO_AREAS_GOOD_IN_2026, article).answer(EAST_SUSSEX))
                    .startsWith("East Sussex has no overall judgement: inspections since April 2026 judge each area by"
                            + " itself. Both areas were judged outstanding by June 2028.");
        }

        @Test
        void where_the_report_says_that_it_gives_none() {
            var inspection = official(EAST_SUSSEX, "2016-05-11", "2016-05-22")
                    .under("SIF")
                    .publishedOn("2016-07-07")
                    .says(OVERALL, NOT_JUDGED)
                    .says(LEADERS, GOOD)
                    .now();
            assertThat(scene.told(inspection).answer(EAST_SUSSEX))
                    .isEqualTo("No overall judgement of East Sussex is known here. Judged in May 2016: impact of"
                            + " leaders good.");
        }
    }

    @Nested
    class An_authority_that_was_never_inspected {

        final AuthorityRef poole = authority("poole", "Poole", null);

        @Test
        void is_said_to_be_so() {
            assertThat(scene.answer(EAST_SUSSEX)).isEqualTo("No judgement of East Sussex is known here.");
        }

        @Test
        void and_is_new_inherits_nothing() {
            scene.with(BCP).with(poole, "2019-03-31", BCP);
            assertThat(scene.answer(BCP))
                    .isEqualTo("Bournemouth, Christchurch and Poole has not been inspected since it began on 1 April"
                            + " 2019. It takes over from Poole, but inherits no judgement.");
        }

        @Test
        void and_is_still_to_begin() {
            AuthorityRef westSurrey = authority("west-surrey", "West Surrey", "2027-04-01");
            assertThat(scene.with(westSurrey).answer(westSurrey))
                    .isEqualTo("West Surrey begins on 1 April 2027 and has not been inspected.");
        }

        @Test
        void whose_first_judgement_comes_has_no_change() {
            var first = official(BCP, "2021-12-06", "2021-12-17")
                    .under("ILACS-2018")
                    .publishedOn("2022-02-11")
                    .says(OVERALL, INADEQUATE)
                    .now();
            assertThat(scene.with(BCP).told(first).answer(BCP))
                    .isEqualTo("Bournemouth, Christchurch and Poole was judged inadequate overall in December 2021, its"
                            + " first judgement.");
        }
    }

    @Nested
    class An_authority_that_ends {

        final AuthorityRef east = authority("east", "East Downs", "2020-04-01");
        final AuthorityRef west = authority("west", "West Downs", "2020-04-01");

        @Test
        void and_has_ended_says_who_came_after_it_and_what_its_last_judgement_was() {
            scene.with(east)
                    .with(west)
                    .with(EAST_SUSSEX, "2020-03-31", east, west)
                    .told(OUTSTANDING_IN_2018);
            assertThat(scene.answer(EAST_SUSSEX))
                    .isEqualTo("East Sussex came to an end on 31 March 2020. What it did passed to East Downs and West"
                            + " Downs, which inherited no judgement. Its last overall judgement was outstanding in"
                            + " July 2018.");
        }

        @Test
        void and_was_never_inspected_says_so_too() {
            scene.with(east).with(EAST_SUSSEX, "2027-03-31", east);
            assertThat(scene.answer(EAST_SUSSEX))
                    .isEqualTo("No judgement of East Sussex is known here. It will come to an end on 31 March 2027."
                            + " East Downs will take over.");
        }

        @Test
        void and_will_end_is_judged_until_then() {
            scene.with(east).with(EAST_SUSSEX, "2027-03-31", east).told(OUTSTANDING_IN_2018);
            assertThat(scene.answer(EAST_SUSSEX))
                    .startsWith("East Sussex was judged outstanding overall in July 2018")
                    .endsWith("It will come to an end on 31 March 2027. East Downs will take over.");
        }
    }
}
