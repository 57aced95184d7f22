package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.ChangeReason.CORRECTION;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.ChangeReason.PROVISIONAL_CONFIRMED;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.Facts.table;

import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.Telling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A text without dates joins an inspection by its own date alone. Of two inspections within a year
/// it can join the wrong one while the other is not known; two real ones have never come nearer
/// than 591 days.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinedTextsTest {

    final Telling telling = new Telling();

    final ReportPublished first = official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
            .publishedOn("2018-09-04")
            .saysOfAll(GOOD, OVERALL, LEADERS)
            .now();
    final ReportPublished second = official(EAST_SUSSEX, "2019-05-13", "2019-05-17")
            .publishedOn("2019-07-02")
            .saysOfAll(INADEQUATE, OVERALL, LEADERS)
            .now();
    final ReportPublished onTheSecond = press(EAST_SUSSEX, "article", "2019-07-03")
            .says(OVERALL, INADEQUATE)
            .now();

    @Nested
    class An_article_on_the_second_inspection {

        @Test
        void that_comes_before_the_second_report_changes_nothing_and_is_flagged() {
            telling.after(first);

            assertThat(telling.after(onTheSecond)).isEmpty();
            assertThat(telling.grades(EAST_SUSSEX)).containsEntry("OVERALL", "GOOD");
            assertThat(telling.rating(EAST_SUSSEX).inspections().getFirst().contradicted())
                    .containsExactly(OVERALL);
        }

        @Test
        void does_not_make_the_second_report_a_correction_of_the_first() {
            telling.after(first, onTheSecond);

            RatingChanged change = telling.after(second).getFirst();

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(change.inspection().formerInspectionIds()).doesNotContain("80467-2018-07-16");
            assertThat(telling.rating(EAST_SUSSEX).inspections().getLast().contradicted())
                    .isEmpty();
        }

        @Test
        void is_not_corrected_by_the_first_report_that_comes_late() {
            telling.after(onTheSecond);

            assertThat(telling.after(first)).extracting(RatingChanged::reason).doesNotContain(CORRECTION);
            assertThat(telling.after(second).getFirst().reason()).isEqualTo(NEW_INSPECTION);
        }

        @Test
        void is_confirmed_by_the_second_report() {
            telling.after(onTheSecond);

            assertThat(telling.after(second).getFirst().reason()).isEqualTo(PROVISIONAL_CONFIRMED);
            assertThat(telling.after(first)).isEmpty();
        }

        @Test
        void adds_no_area_to_what_is_known_of_the_first() {
            telling.after(table(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                    .under("ILACS-2018")
                    .publishedOn("2018-09-04")
                    .says(OVERALL, GOOD)
                    .now());

            assertThat(telling.after(press(EAST_SUSSEX, "article", "2019-07-03")
                            .says(LEADERS, INADEQUATE)
                            .now()))
                    .isEmpty();
            assertThat(telling.grades(EAST_SUSSEX)).doesNotContainKey("LEADERS");
        }
    }

    @Nested
    class An_article_within_sixty_days_of_the_report {

        @Test
        void gives_what_the_table_does_not() {
            telling.after(table(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                    .under("ILACS-2018")
                    .publishedOn("2018-09-04")
                    .says(OVERALL, GOOD)
                    .now());

            telling.after(press(EAST_SUSSEX, "article", "2018-11-03")
                    .says(LEADERS, GOOD)
                    .now());

            assertThat(telling.grades(EAST_SUSSEX)).containsEntry("LEADERS", "GOOD");
        }

        @Test
        void does_not_overrule_one_that_says_when_the_inspection_was() {
            telling.after(press(EAST_SUSSEX, "dated", "2018-09-04")
                    .inspected("2018-07-16", "2018-07-20")
                    .says(OVERALL, GOOD)
                    .now());

            assertThat(telling.after(press(EAST_SUSSEX, "article", "2018-09-10")
                            .says(OVERALL, INADEQUATE)
                            .now()))
                    .isEmpty();
            assertThat(telling.rating(EAST_SUSSEX).inspections().getFirst().contradicted())
                    .containsExactly(OVERALL);
        }
    }
}
