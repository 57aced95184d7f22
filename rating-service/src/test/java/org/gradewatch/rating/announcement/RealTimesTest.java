package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.ChangeReason.CORRECTION;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.ChangeReason.PROVISIONAL_CONFIRMED;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.ShippedHistory.authority;
import static org.gradewatch.rating.ShippedHistory.report;

import java.time.LocalDate;
import java.util.List;
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

/// When reports really came, and in what order: late, many at once, again, and with the press
/// before them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealTimesTest {

    final Telling telling = new Telling();

    private void known(String slug, String until) {
        ShippedHistory.of(slug).stream()
                .filter(row -> row.report().publishedOn().isBefore(LocalDate.parse(until)))
                .forEach(telling::after);
    }

    @Nested
    class Late_publication {

        @Test
        void of_Devon_214_days_after_the_first_visit_is_one_inspection_with_two_windows() {
            known("devon", "2025-05-13");

            RatingChanged change =
                    telling.after(report("devon", "2024-09-30").now()).getFirst();

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(change.inspection().inspectionStart()).hasToString("2024-09-30");
            assertThat(change.inspection().inspectionEnd()).hasToString("2025-01-16");
            assertThat(telling.rating(authority("devon")).inspections()).hasSize(3);
        }

        @Test
        void of_Devon_joins_what_only_tells_of_the_second_visit() {
            known("devon", "2025-05-13");
            telling.after(report("devon", "2024-09-30").now());

            assertThat(telling.after(report("devon", "2024-09-30")
                            .named("a paper that knows of January only")
                            .inspected("2025-01-13", "2025-01-16")
                            .now()))
                    .isEmpty();
            assertThat(telling.rating(authority("devon")).inspections()).hasSize(3);
        }

        @ParameterizedTest
        @CsvSource({
            "wolverhampton, 2026-01-26, 2026-06-18",
            "bradford, 2026-01-12, 2026-05-21",
            "devon, 2024-09-30, 2025-05-13"
        })
        void does_not_part_the_press_of_that_day_from_the_report(String slug, String start, String published) {
            known(slug, published);
            var grade = report(slug, start).now().report().judgements().get(OVERALL);
            telling.after(press(authority(slug), "paper", published)
                    .says(OVERALL, grade)
                    .now());

            RatingChanged change = telling.after(report(slug, start).now()).getFirst();

            assertThat(change.reason()).isEqualTo(PROVISIONAL_CONFIRMED);
        }
    }

    @Nested
    class A_later_inspection_published_earlier {

        @Test
        void of_another_authority_is_nobody_elses_business() {
            known("coventry", "2026-05-18");
            known("wolverhampton", "2026-05-18");

            assertThat(telling.after(report("coventry", "2026-03-09").now())).hasSize(1);
            assertThat(telling.after(report("wolverhampton", "2026-01-26").now()))
                    .hasSize(1);
            assertThat(telling.current(authority("coventry")).inspectionStart()).hasToString("2026-03-09");
            assertThat(telling.current(authority("wolverhampton")).inspectionStart())
                    .hasToString("2026-01-26");
        }

        /// It has never happened yet.
        @Test
        void of_the_same_authority_stays_current() {
            telling.after(report("wolverhampton", "2026-01-26")
                    .inspected("2026-03-23", "2026-03-27")
                    .named("later")
                    .publishedOn("2026-05-18")
                    .says(LEADERS, INADEQUATE)
                    .now());

            assertThat(telling.after(report("wolverhampton", "2026-01-26").now()))
                    .isEmpty();
            assertThat(telling.grades(authority("wolverhampton"))).containsEntry("LEADERS", "INADEQUATE");
        }
    }

    @Test
    void many_on_one_day_are_told_one_by_one() {
        List<ReportPublished> burst = ShippedHistory.all().stream()
                .filter(row -> row.report().publishedOn().equals(LocalDate.of(2024, 7, 12)))
                .toList();

        burst.forEach(telling::after);

        assertThat(burst).hasSize(10);
        assertThat(telling.announced())
                .extracting(change -> change.authority().slug())
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Nested
    class An_outcome_that_was_changed_before_publication {

        final ReportPublished leak = press(authority("sheffield"), "leak", "2013-12-20")
                .says(OVERALL, GOOD)
                .now();

        @Test
        void as_in_Sheffield_2014_leaves_nothing_of_the_leaked_grade() {
            telling.after(leak);

            RatingChanged change =
                    telling.after(report("sheffield", "2013-11-19").now()).getFirst();

            assertThat(Telling.line(change, OVERALL)).startsWith("OVERALL GOOD -> REQUIRES_IMPROVEMENT DECLINED");
            assertThat(telling.grades(authority("sheffield"))).containsEntry("OVERALL", "REQUIRES_IMPROVEMENT");
        }

        @Test
        void is_not_overruled_by_the_leak_that_is_found_later() {
            telling.after(report("sheffield", "2013-11-19").now());

            assertThat(telling.after(leak)).isEmpty();
            assertThat(telling.grades(authority("sheffield"))).containsEntry("OVERALL", "REQUIRES_IMPROVEMENT");
        }
    }

    @Nested
    class A_report_that_was_published_again {

        @ParameterizedTest
        @CsvSource({
            "norfolk, 2015-07-06, 2015-10-19",
            "kingston-upon-hull, 2014-11-18, 2015-02-03",
            "hackney, 2016-07-04, 2016-09-20",
            "manchester, 2014-06-25, 2014-09-01",
            "west-berkshire, 2015-03-03, 2015-05-13"
        })
        void is_the_same_inspection_and_no_news(String slug, String start, String printed) {
            telling.after(report(slug, start)
                    .named("as first published")
                    .publishedOn(printed)
                    .now());

            assertThat(telling.after(report(slug, start).now())).isEmpty();
            assertThat(telling.rating(authority(slug)).inspections())
                    .singleElement()
                    .satisfies(inspection -> assertThat(inspection.documents()).hasSize(2));
        }

        @Test
        void with_another_grade_is_a_correction() {
            telling.after(report("norfolk", "2015-07-06")
                    .named("as first published")
                    .publishedOn("2015-10-19")
                    .says(LEADERS, INADEQUATE)
                    .now());

            RatingChanged change =
                    telling.after(report("norfolk", "2015-07-06").now()).getFirst();

            assertThat(change.reason()).isEqualTo(CORRECTION);
            assertThat(Telling.line(change, LEADERS))
                    .isEqualTo("LEADERS INADEQUATE -> REQUIRES_IMPROVEMENT IMPROVED YES");
        }
    }

    @Nested
    class Report_release_and_paper_of_one_day {

        final ReportPublished report = report("west-sussex", "2019-02-25").now();
        final ReportPublished release = press(authority("west-sussex"), "release", "2019-05-08")
                .says(OVERALL, INADEQUATE)
                .now();
        final ReportPublished paper = press(authority("west-sussex"), "paper", "2019-05-08")
                .says(OVERALL, INADEQUATE)
                .previously(REQUIRES_IMPROVEMENT, 2016)
                .now();

        @Test
        void are_one_piece_of_news_when_the_report_is_first() {
            known("west-sussex", "2019-05-08");

            assertThat(telling.after(report)).hasSize(1);
            assertThat(telling.after(release)).isEmpty();
            assertThat(telling.after(paper)).isEmpty();
        }

        @Test
        void are_news_and_its_confirmation_when_the_report_is_last() {
            known("west-sussex", "2019-05-08");

            assertThat(telling.after(paper).getFirst().reason()).isEqualTo(NEW_INSPECTION);
            assertThat(telling.after(release)).isEmpty();
            assertThat(telling.after(report).getFirst().reason()).isEqualTo(PROVISIONAL_CONFIRMED);
        }
    }
}
