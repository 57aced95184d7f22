package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.CHILDREN_IN_CARE;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.ChangeReason.PROVISIONAL_CONFIRMED;
import static org.gradewatch.model.ChangeReason.VISIT;
import static org.gradewatch.model.Grade.ADEQUATE;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.GREENWICH;
import static org.gradewatch.rating.Facts.SOUTH_GLOUCESTERSHIRE;
import static org.gradewatch.rating.Facts.STOCKTON;
import static org.gradewatch.rating.Facts.WEST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.Facts.table;

import java.util.List;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.Telling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The five texts that the project began with.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeedsTest {

    static final ReportPublished EAST_SUSSEX_ARTICLE = press(EAST_SUSSEX, "000", "2018-09-05")
            .says(OVERALL, OUTSTANDING)
            .previously(GOOD, 2014)
            .now();
    static final ReportPublished EAST_SUSSEX_AGAIN = press(EAST_SUSSEX, "001", "2018-09-06")
            .says(OVERALL, OUTSTANDING)
            .previously(GOOD, 2014)
            .now();
    static final ReportPublished WEST_SUSSEX_ARTICLE = press(WEST_SUSSEX, "002", "2019-05-08")
            .saysOfAll(INADEQUATE, OVERALL, LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE)
            .now();
    static final ReportPublished MONITORING_VISIT = press(SOUTH_GLOUCESTERSHIRE, "003", "2018-07-30")
            .kind(Kind.MONITORING_VISIT)
            .previously(null, 2017)
            .now();
    static final ReportPublished GREENWICH_ARTICLE = press(GREENWICH, "004", "2016-08-08")
            .says(OVERALL, GOOD)
            .previously(GOOD, 2013)
            .now();
    static final ReportPublished STOCKTON_ARTICLE = press(STOCKTON, "004", "2016-08-08")
            .says(OVERALL, GOOD)
            .previously(ADEQUATE, 2013)
            .now();

    final Telling telling = new Telling();

    static ReportPublished eastSussexReport(String publishedOn) {
        return official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                .under("ILACS-2018")
                .publishedOn(publishedOn)
                .saysOfAll(OUTSTANDING, OVERALL, LEADERS, CHILDREN_IN_CARE)
                .says(HELP_AND_PROTECTION, GOOD)
                .previously(GOOD, 2014)
                .now();
    }

    @Nested
    class With_nothing_known_before {

        @Test
        void the_first_article_on_East_Sussex_tells_of_a_rise() {
            RatingChanged change = telling.after(EAST_SUSSEX_ARTICLE).getFirst();

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(change.provisional()).isTrue();
            assertThat(change.version()).isEqualTo(1);
            assertThat(Telling.lines(change))
                    .containsExactly("OVERALL GOOD (stated 2014) -> OUTSTANDING IMPROVED ACROSS_FRAMEWORKS");
            assertThat(change.inspection()).isNotNull();
            assertThat(change.inspection().inspectionId()).isEqualTo("80467-2018-09-05");
            assertThat(change.documents()).containsExactly(EAST_SUSSEX_ARTICLE.documentId());
        }

        @Test
        void the_second_article_on_East_Sussex_tells_nothing() {
            assertThat(telling.after(EAST_SUSSEX_ARTICLE, EAST_SUSSEX_AGAIN)).isEmpty();
            assertThat(telling.rating(EAST_SUSSEX).inspections()).hasSize(1);
        }

        @Test
        void neither_does_the_first_after_the_second() {
            telling.after(EAST_SUSSEX_AGAIN);

            assertThat(telling.after(EAST_SUSSEX_ARTICLE)).isEmpty();
            assertThat(telling.announced()).hasSize(1);
        }

        @Test
        void West_Sussex_is_rated_for_the_first_time() {
            RatingChanged change = telling.after(WEST_SUSSEX_ARTICLE).getFirst();

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(Telling.lines(change))
                    .containsExactly(
                            "OVERALL - -> INADEQUATE FIRST NO",
                            "LEADERS - -> INADEQUATE FIRST NO",
                            "HELP_AND_PROTECTION - -> INADEQUATE FIRST NO",
                            "CHILDREN_IN_CARE - -> INADEQUATE FIRST NO");
        }

        @Test
        void the_same_file_twice_tells_once() {
            telling.after(WEST_SUSSEX_ARTICLE, WEST_SUSSEX_ARTICLE);

            assertThat(telling.announced()).hasSize(1);
        }

        @Test
        void the_monitoring_visit_is_a_visit_without_areas() {
            RatingChanged change = telling.after(MONITORING_VISIT).getFirst();

            assertThat(change.reason()).isEqualTo(VISIT);
            assertThat(change.areas()).isEmpty();
            assertThat(change.inspection().kind()).isEqualTo(Kind.MONITORING_VISIT);
            assertThat(telling.rating(SOUTH_GLOUCESTERSHIRE).current()).isNull();
            assertThat(telling.rating(SOUTH_GLOUCESTERSHIRE).version()).isEqualTo(1);
        }

        @Test
        void Stockton_rose_from_a_grade_of_an_older_scale() {
            assertThat(Telling.lines(telling.after(STOCKTON_ARTICLE).getFirst()))
                    .containsExactly("OVERALL ADEQUATE (stated 2013) -> GOOD IMPROVED ACROSS_FRAMEWORKS");
        }

        @Test
        void Greenwich_kept_its_grade() {
            RatingChanged change = telling.after(GREENWICH_ARTICLE).getFirst();

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(Telling.lines(change))
                    .containsExactly("OVERALL GOOD (stated 2013) -> GOOD UNCHANGED ACROSS_FRAMEWORKS");
        }

        @Test
        void all_of_them_again_in_reverse_tell_nothing_more() {
            telling.after(all());
            List<RatingChanged> told = List.copyOf(telling.announced());

            telling.after(List.of(all()).reversed().toArray(ReportPublished[]::new));

            assertThat(telling.announced()).isEqualTo(told).hasSize(5);
        }
    }

    @Nested
    class The_report_after_the_article {

        @Test
        void confirms_it_and_discloses_the_areas() {
            RatingChanged change = telling.after(EAST_SUSSEX_ARTICLE, EAST_SUSSEX_AGAIN, eastSussexReport("2018-09-04"))
                    .getFirst();

            assertThat(change.reason()).isEqualTo(PROVISIONAL_CONFIRMED);
            assertThat(change.provisional()).isFalse();
            assertThat(change.version()).isEqualTo(2);
            assertThat(change.inspection().inspectionId()).isEqualTo("80467-2018-07-16");
            assertThat(change.inspection().formerInspectionIds())
                    .containsExactly("80467-2018-09-05", "80467-2018-09-06");
            assertThat(Telling.lines(change))
                    .containsExactly(
                            "OVERALL OUTSTANDING -> OUTSTANDING UNCHANGED YES",
                            "LEADERS - -> OUTSTANDING FIRST NO",
                            "HELP_AND_PROTECTION - -> GOOD FIRST NO",
                            "CHILDREN_IN_CARE - -> OUTSTANDING FIRST NO");
        }

        @Test
        void is_joined_where_it_does_not_say_when_it_was_published() {
            telling.after(EAST_SUSSEX_ARTICLE, eastSussexReport(null));

            assertThat(telling.current(EAST_SUSSEX).inspectionId()).isEqualTo("80467-2018-07-16");
            assertThat(telling.current(EAST_SUSSEX).publishedOn()).hasToString("2018-09-05");
            assertThat(telling.rating(EAST_SUSSEX).inspections()).hasSize(1);
        }

        @Test
        void leads_to_the_same_rating_as_the_report_before_it() {
            telling.after(EAST_SUSSEX_ARTICLE, EAST_SUSSEX_AGAIN, eastSussexReport(null));
            var reversed = new Telling();
            reversed.after(eastSussexReport(null), EAST_SUSSEX_AGAIN, EAST_SUSSEX_ARTICLE);

            assertThat(reversed.current(EAST_SUSSEX)).isEqualTo(telling.current(EAST_SUSSEX));
            assertThat(reversed.rating(EAST_SUSSEX).inspections())
                    .isEqualTo(telling.rating(EAST_SUSSEX).inspections());
            assertThat(reversed.announced()).hasSize(1);
        }

        @Test
        void corrects_it_where_the_article_had_the_grade_wrong() {
            ReportPublished wrong =
                    press(EAST_SUSSEX, "000", "2018-09-05").says(OVERALL, GOOD).now();

            RatingChanged change =
                    telling.after(wrong, eastSussexReport("2018-09-04")).getFirst();

            assertThat(change.reason()).isEqualTo(ChangeReason.CORRECTION);
            assertThat(Telling.line(change, OVERALL)).isEqualTo("OVERALL GOOD -> OUTSTANDING IMPROVED YES");
            assertThat(telling.rating(EAST_SUSSEX).inspections().getFirst().contradicted())
                    .containsExactly(OVERALL);
        }
    }

    @Nested
    class With_the_full_history {

        @Test
        void none_of_them_changes_or_tells_anything() {
            telling.after(
                    row(EAST_SUSSEX, "SIF", "2014-01-14", "2014-02-05", "2014-03-21", GOOD),
                    row(EAST_SUSSEX, "ILACS-2018", "2018-07-16", "2018-07-20", "2018-09-04", OUTSTANDING),
                    row(EAST_SUSSEX, "ILACS-2023", "2023-12-11", "2023-12-15", "2024-02-06", GOOD),
                    row(WEST_SUSSEX, "SIF", "2015-10-26", "2015-11-19", "2016-01-20", Grade.REQUIRES_IMPROVEMENT),
                    row(WEST_SUSSEX, "ILACS-2018", "2019-02-25", "2019-03-08", "2019-05-08", INADEQUATE),
                    row(
                            WEST_SUSSEX,
                            "ILACS-2023",
                            "2023-03-13",
                            "2023-03-24",
                            "2023-05-11",
                            Grade.REQUIRES_IMPROVEMENT),
                    row(GREENWICH, "SIF", "2016-05-23", "2016-06-16", "2016-08-05", GOOD),
                    row(GREENWICH, "ILACS-2023", "2024-05-20", "2024-05-24", "2024-07-16", OUTSTANDING),
                    row(STOCKTON, "SIF", "2016-05-23", "2016-06-16", "2016-08-05", GOOD),
                    row(STOCKTON, "ILACS-2023", "2023-03-13", "2023-03-24", "2023-05-09", Grade.REQUIRES_IMPROVEMENT),
                    row(SOUTH_GLOUCESTERSHIRE, "SIF", "2016-11-21", "2016-12-15", "2017-02-13", INADEQUATE),
                    row(SOUTH_GLOUCESTERSHIRE, "ILACS-2018", "2019-03-04", "2019-03-15", "2019-05-08", GOOD));
            int told = telling.announced().size();
            var current = telling.current(EAST_SUSSEX);

            telling.after(all());

            assertThat(telling.announced()).hasSize(told);
            assertThat(telling.current(EAST_SUSSEX)).isEqualTo(current);
        }

        @Test
        void before_each_the_grades_that_were_read_are_what_they_are_compared_with() {
            telling.after(
                    row(EAST_SUSSEX, "SIF", "2014-01-14", "2014-02-05", "2014-03-21", GOOD),
                    row(WEST_SUSSEX, "SIF", "2015-10-26", "2015-11-19", "2016-01-20", Grade.REQUIRES_IMPROVEMENT),
                    row(SOUTH_GLOUCESTERSHIRE, "SIF", "2016-11-21", "2016-12-15", "2017-02-13", INADEQUATE));

            assertThat(Telling.line(telling.after(EAST_SUSSEX_ARTICLE).getFirst(), OVERALL))
                    .isEqualTo("OVERALL GOOD -> OUTSTANDING IMPROVED ACROSS_FRAMEWORKS");
            assertThat(Telling.lines(telling.after(WEST_SUSSEX_ARTICLE).getFirst()))
                    .containsExactly(
                            "OVERALL REQUIRES_IMPROVEMENT -> INADEQUATE DECLINED ACROSS_FRAMEWORKS",
                            "LEADERS REQUIRES_IMPROVEMENT -> INADEQUATE DECLINED ACROSS_FRAMEWORKS",
                            "HELP_AND_PROTECTION REQUIRES_IMPROVEMENT -> INADEQUATE DECLINED ACROSS_FRAMEWORKS",
                            "CHILDREN_IN_CARE REQUIRES_IMPROVEMENT -> INADEQUATE DECLINED SCOPE_CHANGED");
            RatingChanged visit = telling.after(MONITORING_VISIT).getFirst();
            assertThat(visit.reason()).isEqualTo(VISIT);
            assertThat(Telling.line(visit, OVERALL)).isEqualTo("OVERALL INADEQUATE -> INADEQUATE UNCHANGED YES");
        }

        private static ReportPublished row(
                AuthorityRef authority, String edition, String start, String end, String published, Grade grade) {
            return table(authority, start, end)
                    .under(edition)
                    .publishedOn(published)
                    .saysOfAll(grade, OVERALL, LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE)
                    .now();
        }
    }

    static ReportPublished[] all() {
        return new ReportPublished[] {
            EAST_SUSSEX_ARTICLE,
            EAST_SUSSEX_AGAIN,
            WEST_SUSSEX_ARTICLE,
            MONITORING_VISIT,
            GREENWICH_ARTICLE,
            STOCKTON_ARTICLE
        };
    }
}
