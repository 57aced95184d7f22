package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.LSCB;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.ChangeReason.VISIT;
import static org.gradewatch.model.Grade.ADEQUATE;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.Facts.table;
import static org.gradewatch.rating.ShippedHistory.authority;
import static org.gradewatch.rating.ShippedHistory.report;

import java.time.LocalDate;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Kind;
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

/// Who was really judged by what: twins, successors and what was never a judgement of them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealAuthoritiesTest {

    final Telling telling = new Telling();

    private void known(String slug, String until) {
        ShippedHistory.of(slug).stream()
                .filter(row -> row.report().publishedOn().isBefore(LocalDate.parse(until)))
                .forEach(telling::after);
    }

    @Test
    void the_two_Northamptonshires_inspected_on_the_same_days_are_told_each_for_itself() {
        for (ReportPublished row : ShippedHistory.of("north-northamptonshire")) {
            telling.after(row);
        }
        for (ReportPublished row : ShippedHistory.of("west-northamptonshire")) {
            telling.after(row);
        }

        assertThat(telling.announced())
                .extracting(change -> change.inspection().inspectionId())
                .containsExactly(
                        "2637539-2022-10-03", "2637539-2026-05-11", "2637548-2022-10-03", "2637548-2026-05-11");
        assertThat(telling.announced()).extracting(RatingChanged::version).containsExactly(1L, 2L, 1L, 2L);
    }

    @Nested
    class A_successor {

        final AuthorityRef bcp = authority("bournemouth-christchurch-and-poole");

        @ParameterizedTest
        @CsvSource({
            "bournemouth-christchurch-and-poole, 2021-12-06, INADEQUATE, 2018",
            "dorset, 2021-09-27, GOOD, 2016",
            "north-northamptonshire, 2022-10-03, REQUIRES_IMPROVEMENT, 2019",
            "west-northamptonshire, 2022-10-03, REQUIRES_IMPROVEMENT, 2019",
            "cumberland, 2024-10-07, GOOD, 2022",
            "westmorland-and-furness, 2024-04-22, GOOD, 2022"
        })
        void is_judged_for_the_first_time_whatever_its_predecessor_was(
                String slug, String start, String grade, int before) {
            RatingChanged change = telling.after(
                            report(slug, start).previously(INADEQUATE, before).now())
                    .getFirst();

            assertThat(Telling.line(change, OVERALL)).isEqualTo("OVERALL - -> %s FIRST NO".formatted(grade));
            assertThat(change.areas()).allMatch(area -> area.direction() == Direction.FIRST);
        }

        @Test
        void is_not_yet_inspected_after_an_alarming_letter_about_a_visit() {
            RatingChanged letter = telling.after(official(bcp, "2020-10-13", "2020-10-14")
                            .kind(Kind.FOCUSED_VISIT)
                            .now())
                    .getFirst();

            assertThat(letter.reason()).isEqualTo(VISIT);
            assertThat(letter.areas()).isEmpty();
            assertThat(telling.rating(bcp).current()).isNull();
        }

        @Test
        void is_not_still_inadequate_where_its_first_judgement_is_called_so() {
            assertThat(Telling.line(
                            telling.after(press(bcp, "still inadequate", "2022-02-11")
                                            .says(OVERALL, INADEQUATE)
                                            .previously(INADEQUATE, null)
                                            .now())
                                    .getFirst(),
                            OVERALL))
                    .isEqualTo("OVERALL - -> INADEQUATE FIRST NO");
        }

        @Test
        void leaves_the_abolished_one_as_it_was() {
            AuthorityRef bournemouth = authority("bournemouth");
            telling.after(official(bournemouth, "2018-06-25", "2018-07-06")
                    .under("ILACS-2018")
                    .publishedOn("2018-08-10")
                    .says(OVERALL, REQUIRES_IMPROVEMENT)
                    .says(LEADERS, INADEQUATE)
                    .now());

            telling.after(
                    report("bournemouth-christchurch-and-poole", "2021-12-06").now());

            assertThat(telling.rating(bournemouth).version()).isEqualTo(1);
            assertThat(telling.grades(bournemouth))
                    .containsEntry("OVERALL", "REQUIRES_IMPROVEMENT")
                    .containsEntry("LEADERS", "INADEQUATE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "buckinghamshire, 2021-12-06, OVERALL INADEQUATE -> REQUIRES_IMPROVEMENT IMPROVED ACROSS_FRAMEWORKS",
        "north-yorkshire, 2023-07-03, OVERALL OUTSTANDING -> OUTSTANDING UNCHANGED YES",
        "somerset, 2026-04-27, OVERALL GOOD -> - NO_LONGER_JUDGED NO"
    })
    void a_council_that_was_reformed_and_kept_its_number_keeps_its_history(String slug, String start, String line) {
        known(slug, start);

        assertThat(Telling.line(telling.after(report(slug, start).now()).getFirst(), OVERALL))
                .isEqualTo(line);
    }

    @Nested
    class Another_remit {

        /// 2013, weeks apart, both inadequate, each of its own half of the work.
        @Test
        void as_in_Northamptonshire_and_twice_a_year_rates_nobody() {
            AuthorityRef county = authority("northamptonshire");
            telling.after(
                    table(county, "2013-02-12", "2013-02-21")
                            .named("child protection")
                            .under("EARLIER")
                            .publishedOn("2013-03-26")
                            .says(OVERALL, INADEQUATE)
                            .now(),
                    table(county, "2013-07-01", "2013-07-12")
                            .named("looked-after children")
                            .under("EARLIER")
                            .publishedOn("2013-08-16")
                            .says(OVERALL, INADEQUATE)
                            .now());

            assertThat(telling.announced()).isEmpty();
            assertThat(telling.rating(county).current()).isNull();
            assertThat(telling.rating(county).inspections()).hasSize(2);
        }

        @Test
        void is_what_Stockton_came_from_as_the_press_says() {
            AuthorityRef stockton = authority("stockton-on-tees");
            telling.after(table(stockton, "2013-01-14", "2013-01-23")
                    .under("EARLIER")
                    .says(OVERALL, ADEQUATE)
                    .now());

            RatingChanged change = telling.after(report("stockton-on-tees", "2016-05-23")
                            .previously(ADEQUATE, 2013)
                            .now())
                    .getFirst();

            assertThat(Telling.line(change, OVERALL))
                    .isEqualTo("OVERALL ADEQUATE (stated 2013) -> GOOD IMPROVED ACROSS_FRAMEWORKS");
        }

        @ParameterizedTest
        @CsvSource({"FULL_INSPECTION", "OTHER"})
        void the_review_of_a_board_under_the_label_of_an_inspection_as_in_Surrey_2015(Kind kind) {
            known("surrey", "2015-08-03");
            var before = telling.grades(authority("surrey"));

            assertThat(telling.after(official(authority("surrey"), null, null)
                            .kind(kind)
                            .publishedOn("2015-08-03")
                            .says(LSCB, INADEQUATE)
                            .now()))
                    .isEmpty();
            assertThat(telling.grades(authority("surrey"))).isEqualTo(before).doesNotContainKey("LSCB");
        }
    }

    @ParameterizedTest
    @CsvSource({"trafford, 2021-05-20, 2019-03-04", "bradford, 2023-10-05, 2022-11-21"})
    void still_inadequate_after_a_visit_is_no_new_judgement(String slug, String day, String current) {
        known(slug, day);

        RatingChanged change = telling.after(press(authority(slug), "still inadequate", day)
                        .kind(Kind.MONITORING_VISIT)
                        .says(OVERALL, INADEQUATE)
                        .previously(INADEQUATE, null)
                        .now())
                .getFirst();

        assertThat(change.reason()).isEqualTo(VISIT).isNotEqualTo(NEW_INSPECTION);
        assertThat(change.areas()).allMatch(area -> area.direction() == Direction.UNCHANGED);
        assertThat(telling.current(authority(slug)).inspectionStart()).hasToString(current);
        assertThat(telling.grades(authority(slug))).containsEntry("OVERALL", "INADEQUATE");
    }

    @Test
    void of_a_file_that_vanished_we_keep_what_it_said() {
        telling.after(report("norfolk", "2015-07-06").now());
        var known = telling.grades(authority("norfolk"));

        telling.after(report("norfolk", "2015-07-06").now());

        assertThat(telling.announced()).hasSize(1);
        assertThat(telling.grades(authority("norfolk"))).isEqualTo(known).containsEntry("OVERALL", "INADEQUATE");
    }

    @Test
    void what_a_paper_predicts_is_no_judgement() {
        known("south-gloucestershire", "2018-07-30");

        telling.after(press(authority("south-gloucestershire"), "hopes", "2018-07-30")
                .kind(Kind.MONITORING_VISIT)
                .says(OVERALL, GOOD)
                .now());

        assertThat(telling.grades(authority("south-gloucestershire"))).containsEntry("OVERALL", "INADEQUATE");
    }
}
