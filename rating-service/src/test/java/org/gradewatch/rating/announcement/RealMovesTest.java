package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.ADOPTION;
import static org.gradewatch.model.Area.CARE_LEAVERS;
import static org.gradewatch.model.Area.CHILDREN_IN_CARE;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.ShippedHistory.authority;
import static org.gradewatch.rating.ShippedHistory.report;

import org.gradewatch.model.Direction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.ShippedHistory;
import org.gradewatch.rating.Telling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rises, falls and what is neither, as they really happened.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealMovesTest {

    final Telling telling = new Telling();

    /// Everything up to this inspection, which is told last.
    private RatingChanged told(String slug, String start) {
        for (ReportPublished row : ShippedHistory.of(slug)) {
            var changes = telling.after(row);
            if (row.report().inspectionStart().toString().equals(start)) {
                return changes.getFirst();
            }
        }
        throw new IllegalArgumentException(slug + " " + start);
    }

    @Nested
    class The_overall_judgement {

        @ParameterizedTest
        @CsvSource({
            "trafford, 2019-03-04, ACROSS_FRAMEWORKS",
            "east-riding-of-yorkshire, 2019-12-02, ACROSS_FRAMEWORKS",
            "north-east-lincolnshire, 2021-10-04, ACROSS_FRAMEWORKS",
            "south-tyneside, 2022-12-05, ACROSS_FRAMEWORKS",
            "isles-of-scilly, 2023-07-11, YES",
            "swindon, 2023-07-17, YES",
            "peterborough, 2023-11-27, YES",
            "havering, 2023-12-11, YES",
            "harrow, 2025-01-20, YES"
        })
        void falls_two_steps_from_good_to_inadequate(String slug, String start, String comparable) {
            assertThat(Telling.line(told(slug, start), OVERALL))
                    .isEqualTo("OVERALL GOOD -> INADEQUATE DECLINED " + comparable);
        }

        @Test
        void falls_two_steps_from_outstanding_in_Suffolk_2024() {
            assertThat(Telling.line(told("suffolk", "2024-06-03"), OVERALL))
                    .isEqualTo("OVERALL OUTSTANDING -> REQUIRES_IMPROVEMENT DECLINED YES");
        }

        @Test
        void rises_three_steps_in_Sunderland_2021_and_two_in_York_2025() {
            assertThat(Telling.line(told("sunderland", "2021-06-28"), OVERALL))
                    .isEqualTo("OVERALL INADEQUATE -> OUTSTANDING IMPROVED ACROSS_FRAMEWORKS");
            assertThat(Telling.line(told("york", "2025-02-24"), OVERALL))
                    .isEqualTo("OVERALL REQUIRES_IMPROVEMENT -> OUTSTANDING IMPROVED YES");
        }
    }

    @Nested
    class Areas_move_and_the_overall_judgement_does_not {

        @Test
        void in_Wakefield_2025() {
            assertThat(Telling.lines(told("wakefield", "2025-03-24")))
                    .containsExactly(
                            "OVERALL GOOD -> GOOD UNCHANGED YES",
                            "LEADERS OUTSTANDING -> GOOD DECLINED YES",
                            "HELP_AND_PROTECTION GOOD -> GOOD UNCHANGED YES",
                            "CHILDREN_IN_CARE GOOD -> OUTSTANDING IMPROVED SCOPE_CHANGED",
                            "CARE_LEAVERS - -> REQUIRES_IMPROVEMENT NOW_JUDGED NO");
        }

        @Test
        void in_Bristol_2023() {
            assertThat(Telling.lines(told("bristol", "2023-01-16")))
                    .containsExactly(
                            "OVERALL REQUIRES_IMPROVEMENT -> REQUIRES_IMPROVEMENT UNCHANGED YES",
                            "LEADERS GOOD -> REQUIRES_IMPROVEMENT DECLINED YES",
                            "HELP_AND_PROTECTION REQUIRES_IMPROVEMENT -> REQUIRES_IMPROVEMENT UNCHANGED YES",
                            "CHILDREN_IN_CARE REQUIRES_IMPROVEMENT -> GOOD IMPROVED SCOPE_CHANGED",
                            "CARE_LEAVERS - -> GOOD NOW_JUDGED NO");
        }

        @Test
        void in_Leeds_2022() {
            assertThat(Telling.lines(told("leeds", "2022-02-21")))
                    .containsExactly(
                            "OVERALL OUTSTANDING -> OUTSTANDING UNCHANGED YES",
                            "LEADERS OUTSTANDING -> OUTSTANDING UNCHANGED YES",
                            "HELP_AND_PROTECTION OUTSTANDING -> GOOD DECLINED YES",
                            "CHILDREN_IN_CARE GOOD -> OUTSTANDING IMPROVED YES");
        }

        @Test
        void in_Devon_2025() {
            assertThat(Telling.lines(told("devon", "2024-09-30")))
                    .containsExactly(
                            "OVERALL INADEQUATE -> INADEQUATE UNCHANGED YES",
                            "LEADERS INADEQUATE -> REQUIRES_IMPROVEMENT IMPROVED YES",
                            "HELP_AND_PROTECTION REQUIRES_IMPROVEMENT -> INADEQUATE DECLINED YES",
                            "CHILDREN_IN_CARE INADEQUATE -> INADEQUATE UNCHANGED SCOPE_CHANGED",
                            "CARE_LEAVERS - -> INADEQUATE NOW_JUDGED NO");
        }
    }

    @Nested
    class The_overall_judgement_is_gone_in_2026 {

        @Test
        void and_areas_move_both_ways_in_Trafford() {
            assertThat(Telling.lines(told("trafford", "2026-06-08")))
                    .containsExactly(
                            "OVERALL REQUIRES_IMPROVEMENT -> - NO_LONGER_JUDGED NO",
                            "LEADERS REQUIRES_IMPROVEMENT -> INADEQUATE DECLINED YES",
                            "HELP_AND_PROTECTION REQUIRES_IMPROVEMENT -> INADEQUATE DECLINED YES",
                            "CHILDREN_IN_CARE REQUIRES_IMPROVEMENT -> GOOD IMPROVED SCOPE_CHANGED",
                            "CARE_LEAVERS - -> REQUIRES_IMPROVEMENT NOW_JUDGED NO");
        }

        @Test
        void and_all_is_outstanding_in_Portsmouth() {
            told("portsmouth", "2026-07-06");

            assertThat(telling.grades(authority("portsmouth")).values())
                    .hasSize(4)
                    .containsOnly("OUTSTANDING");
        }

        @Test
        void and_Liverpool_leaves_inadequate_behind() {
            assertThat(Telling.lines(told("liverpool", "2026-05-11")))
                    .containsExactly(
                            "OVERALL INADEQUATE -> - NO_LONGER_JUDGED NO",
                            "LEADERS INADEQUATE -> GOOD IMPROVED YES",
                            "HELP_AND_PROTECTION INADEQUATE -> GOOD IMPROVED YES",
                            "CHILDREN_IN_CARE REQUIRES_IMPROVEMENT -> GOOD IMPROVED YES",
                            "CARE_LEAVERS INADEQUATE -> REQUIRES_IMPROVEMENT IMPROVED YES");
        }

        @Test
        void and_three_areas_fall_in_Somerset() {
            assertThat(Telling.lines(told("somerset", "2026-04-27")))
                    .containsExactly(
                            "OVERALL GOOD -> - NO_LONGER_JUDGED NO",
                            "LEADERS GOOD -> REQUIRES_IMPROVEMENT DECLINED YES",
                            "HELP_AND_PROTECTION GOOD -> REQUIRES_IMPROVEMENT DECLINED YES",
                            "CHILDREN_IN_CARE GOOD -> REQUIRES_IMPROVEMENT DECLINED SCOPE_CHANGED",
                            "CARE_LEAVERS - -> GOOD NOW_JUDGED NO");
        }

        @ParameterizedTest
        @CsvSource({"brent, 2026-04-27", "middlesbrough, 2026-06-08"})
        void and_nothing_else_changed_so_that_the_rest_is_confirmed(String slug, String start) {
            RatingChanged change = told(slug, start);

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(change.areas())
                    .allMatch(area -> area.area().equals(OVERALL)
                            ? area.direction() == Direction.NO_LONGER_JUDGED
                            : area.direction() == Direction.UNCHANGED);
        }
    }

    @Nested
    class Areas_that_were_not_judged {

        @Test
        void have_no_judgement_in_the_City_of_London_2016() {
            told("city-of-london", "2016-07-28");

            assertThat(telling.grades(authority("city-of-london")))
                    .doesNotContainKey("ADOPTION")
                    .containsEntry("OVERALL", "GOOD");
        }

        @Test
        void were_three_in_the_Isles_of_Scilly_2016_and_care_is_judged_in_2019() {
            told("isles-of-scilly", "2016-04-11");
            assertThat(telling.grades(authority("isles-of-scilly")))
                    .containsOnlyKeys("OVERALL", "LEADERS", "HELP_AND_PROTECTION");

            RatingChanged next = told("isles-of-scilly", "2019-10-14");
            assertThat(Telling.line(next, CHILDREN_IN_CARE)).isEqualTo("CHILDREN_IN_CARE - -> GOOD NOW_JUDGED NO");
            assertThat(Telling.line(next, ADOPTION)).isEqualTo("not told");
        }
    }

    @Nested
    class Harrow_2025_is_inadequate_by_its_care_leavers_alone {

        @Test
        void and_says_so_of_them_and_of_the_whole_only() {
            assertThat(Telling.lines(told("harrow", "2025-01-20")))
                    .containsExactly(
                            "OVERALL GOOD -> INADEQUATE DECLINED YES",
                            "LEADERS GOOD -> REQUIRES_IMPROVEMENT DECLINED YES",
                            "HELP_AND_PROTECTION GOOD -> GOOD UNCHANGED YES",
                            "CHILDREN_IN_CARE GOOD -> GOOD UNCHANGED SCOPE_CHANGED",
                            "CARE_LEAVERS - -> INADEQUATE NOW_JUDGED NO");
        }

        @Test
        void which_a_release_that_names_only_the_good_does_not_hide() {
            told("harrow", "2020-02-10");
            telling.after(press(authority("harrow"), "release", "2025-03-04")
                    .says(HELP_AND_PROTECTION, GOOD)
                    .now());
            assertThat(telling.grades(authority("harrow")))
                    .containsEntry("HELP_AND_PROTECTION", "GOOD")
                    .containsEntry("OVERALL", "GOOD (awaiting)");

            RatingChanged change =
                    telling.after(report("harrow", "2025-01-20").now()).getFirst();
            assertThat(Telling.line(change, OVERALL)).isEqualTo("OVERALL GOOD -> INADEQUATE DECLINED YES");
            assertThat(Telling.line(change, CARE_LEAVERS)).isEqualTo("CARE_LEAVERS - -> INADEQUATE NOW_JUDGED NO");
        }
    }
}
