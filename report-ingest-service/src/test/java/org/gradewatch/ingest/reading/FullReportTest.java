package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.ingest.reading.PrintedReport.CARE;
import static org.gradewatch.ingest.reading.PrintedReport.CARE_LEAVERS;
import static org.gradewatch.ingest.reading.PrintedReport.HELP;
import static org.gradewatch.ingest.reading.PrintedReport.LEADERS;
import static org.gradewatch.ingest.reading.PrintedReport.OVERALL;
import static org.gradewatch.ingest.reading.PrintedReport.RI;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.gradewatch.model.StatedPrevious;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullReportTest {

    private static final Map<Area, Grade> JUDGED_2023 = Map.of(
            Area.LEADERS, Grade.GOOD,
            Area.HELP_AND_PROTECTION, Grade.REQUIRES_IMPROVEMENT,
            Area.CHILDREN_IN_CARE, Grade.OUTSTANDING,
            Area.CARE_LEAVERS, Grade.GOOD,
            Area.OVERALL, Grade.GOOD);

    @Nested
    class Is_read_whole {

        @Test
        void with_everything_it_says() {
            Report report = report(PrintedReport.of2023());
            assertThat(report.authority().id().value()).isEqualTo("80418");
            assertThat(report.framework()).isEqualTo("ILACS");
            assertThat(report.edition()).isEqualTo("ILACS-2023");
            assertThat(report.kind()).isEqualTo(Kind.FULL_INSPECTION);
            assertThat(report.basis()).isEqualTo(Basis.OFFICIAL);
            assertThat(report.windows()).containsExactly(new Period(day("2024-02-05"), day("2024-02-16")));
            assertThat(report.leadInspector()).isEqualTo("Ada Quill");
            assertThat(report.areasForImprovement()).isEqualTo(3);
            assertThat(report.judgements()).isEqualTo(JUDGED_2023);
        }

        @Test
        void by_a_title_whose_name_is_also_a_word_and_an_address_elsewhere() {
            Report report = report(PrintedReport.of2023()
                    .title("Inspection of Westminster local authority children’s services")
                    .intro("Leaders in Westminster know. Their inspectors sit in Manchester, Manchester, Manchester."));
            assertThat(report.authority().name()).isEqualTo("Westminster");
        }

        @Test
        void with_the_days_behind_other_words() {
            Report report = report(PrintedReport.of2023().datesAre("Date(s) of inspection: from"));
            assertThat(report.inspectionStart()).isEqualTo(day("2024-02-05"));
        }

        @Test
        void with_a_quote_and_a_page_for_each_reading() {
            assertThat(report(PrintedReport.of2023()).evidence())
                    .filteredOn(e -> e.area().equals(Area.CARE_LEAVERS))
                    .extracting(Evidence::page)
                    .contains(1, 2);
        }

        @Test
        void in_the_edition_of_2018_with_care_leavers_in_the_grade_for_care() {
            Report report = report(PrintedReport.of2018());
            assertThat(report.edition()).isEqualTo("ILACS-2018");
            assertThat(report.judgements()).doesNotContainKey(Area.CARE_LEAVERS).containsKey(Area.CHILDREN_IN_CARE);
        }

        @Test
        void without_overall_from_April_2026() {
            Report report = report(PrintedReport.of2026());
            assertThat(report.edition()).isEqualTo("ILACS-2026");
            assertThat(report.judgements()).hasSize(4).doesNotContainKey(Area.OVERALL);
        }

        @Test
        void with_grades_that_break_over_lines() {
            assertThat(report(PrintedReport.of2023().gradeWidth(12)).judgements())
                    .isEqualTo(JUDGED_2023);
        }

        @Test
        void with_the_rows_in_another_order() {
            Report report = report(PrintedReport.of2023().withoutRow(LEADERS).row(LEADERS, "Good"));
            assertThat(report.judgements()).isEqualTo(JUDGED_2023);
        }

        @Test
        void without_grades_in_the_headings_by_the_places_in_the_table() {
            assertThat(report(PrintedReport.of2023().withoutHeadings()).judgements())
                    .isEqualTo(JUDGED_2023);
        }

        @Test
        void from_two_windows_on_site() {
            Report report =
                    report(PrintedReport.of2023().dates("30 September to 11 October 2024 and 13 to 16 January 2025"));
            assertThat(report.inspectionStart()).isEqualTo(day("2024-09-30"));
            assertThat(report.inspectionEnd()).isEqualTo(day("2025-01-16"));
            assertThat(report.windows()).hasSize(2);
        }

        @Test
        void with_the_variants_of_labels_that_the_framework_lists() {
            Report report = report(PrintedReport.of2023()
                    .withoutRow(CARE_LEAVERS)
                    .row("The experiences and progress of children care leavers", "Good"));
            assertThat(report.judgements()).containsEntry(Area.CARE_LEAVERS, Grade.GOOD);
        }

        @Test
        void with_the_judgement_before_it_as_it_states_it() {
            Report report = report(PrintedReport.of2023()
                    .intro("Since the last inspection in 2019, when services were judged to be inadequate,"
                            + " much has changed."));
            assertThat(report.statedPrevious()).isEqualTo(new StatedPrevious(Grade.INADEQUATE, 2019));
        }
    }

    @Nested
    class Is_held {

        @Test
        void when_a_heading_says_another_grade_than_the_table() {
            codes(PrintedReport.of2023().heading(HELP, ": good")).containsExactly("DISAGREEMENT");
        }

        @Test
        void when_two_rows_of_the_table_are_swapped() {
            codes(PrintedReport.of2023().row(HELP, "Outstanding").row(CARE, RI))
                    .containsExactly("DISAGREEMENT", "DISAGREEMENT");
        }

        @Test
        void when_an_area_is_missing() {
            codes(PrintedReport.of2023().withoutRow(OVERALL)).containsExactly("MISSING_AREA");
        }

        @Test
        void when_only_one_reading_gives_an_area() {
            codes(PrintedReport.of2023().withoutRow(CARE)).containsExactly("SINGLE_READING");
        }

        @Test
        void when_it_gives_an_area_that_its_edition_has_not() {
            codes(PrintedReport.of2026().row(OVERALL, "Inadequate")).containsExactly("IMPOSSIBLE_FOR_FRAMEWORK");
        }

        @Test
        void when_the_grades_never_stood_side_by_side() {
            codes(PrintedReport.of2023().row(CARE, "Inadequate").heading(CARE, ": inadequate"))
                    .containsExactly("IMPOSSIBLE_FOR_FRAMEWORK");
        }

        @Test
        void when_it_was_made_before_the_framework() {
            codes(PrintedReport.of2018().dates("6 to 10 November 2017")).contains("DATE_OUTSIDE_FRAMEWORK");
        }

        @Test
        void when_the_dates_are_not_understood() {
            codes(PrintedReport.of2023().dates("early in the spring of 2024")).contains("NO_DATE");
        }

        @Test
        void when_it_was_published_before_it_was_made() {
            Reading reading = Readers.READER.read(PrintedReport.of2023().pdf(), null, day("2024-01-05"));
            assertThat(reading.reasons()).extracting(Reason::code).containsExactly("DATE_CONTRADICTION");
        }

        @ParameterizedTest
        @CsvSource({
            "Inspection of Atlantis local authority children’s services, AUTHORITY_UNKNOWN",
            "Inspection of Northamptonshire Children’s Trust, AUTHORITY_UNKNOWN",
            "Inspection of Northamptonshire local authority children’s services, AUTHORITY_UNKNOWN",
        })
        void when_its_title_names_nobody_we_know(String title, String code) {
            codes(PrintedReport.of2023().title(title)).containsExactly(code);
        }

        @Test
        void when_the_text_is_rather_about_another_authority() {
            codes(PrintedReport.of2023().intro("Leaders in Essex know. Essex plans well. Essex has learnt."))
                    .containsExactly("AUTHORITY_AMBIGUOUS");
        }

        @Test
        void with_what_was_understood_so_far() {
            Reading reading = read(PrintedReport.of2023().heading(HELP, ": good"));
            assertThat(reading.reports().getFirst().judgements())
                    .hasSize(4)
                    .doesNotContainKey(Area.HELP_AND_PROTECTION);
        }
    }

    @Nested
    class Never_guesses {

        @Test
        void that_an_old_overall_judgement_in_the_prose_of_2026_is_the_new_one() {
            Report report = report(PrintedReport.of2026()
                    .intro("Since the last inspection in 2023, when the overall effectiveness was judged to be"
                            + " inadequate, leaders have learnt. Overall effectiveness was inadequate for years."));
            assertThat(report.judgements()).doesNotContainKey(Area.OVERALL);
            assertThat(report.statedPrevious()).isEqualTo(new StatedPrevious(Grade.INADEQUATE, 2023));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Since the last inspection in 2019, when services for care leavers were judged to be inadequate, it"
                            + " grew.",
                    "Since the last inspection in 2019, practice has changed. In Essex it was judged to be inadequate.",
                    "Since the last inspection in 2019, when leaders were judged to be inadequate, much has changed.",
                })
        void that_a_grade_of_another_clause_is_the_one_before(String intro) {
            assertThat(report(PrintedReport.of2023().intro(intro)).statedPrevious())
                    .isEqualTo(new StatedPrevious(null, 2019));
        }

        @Test
        void when_the_content_stream_holds_the_columns_apart() {
            Reading reading = read(PrintedReport.of2023().columnsFirst());
            if (reading.status() == Status.READ) {
                assertThat(reading.reports().getFirst().judgements()).isEqualTo(JUDGED_2023);
            } else {
                assertThat(reading.status()).isEqualTo(Status.HELD);
            }
        }

        @Test
        void who_published_a_table_without_the_imprint() {
            Reading reading = read(PrintedReport.of2023().imprint("Printed by hand"));
            assertThat(reading.status()).isNotEqualTo(Status.READ);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Inspection of Royal Borough of Greenwich local authority children’s services, 80495",
        "Inspection of Bradford Children and Families Trust, 80449",
        "Inspection of London Borough of Hammersmith & Fulham local authority children’s services, 80497",
        "Inspection of South Gloucestershire local authority children’s services, 80556",
        "Inspection of Derby City local authority children’s services, 80459",
        "Inspection of children’s services in South Gloucestershire, 80556",
        "Inspection of the local authority children’s services of Derby City Council, 80459",
        "Inspection of the City of London Corporation children’s services, 80450",
        "Inspection of Rotherham MBC local authority children’s services, 80543",
    })
    void the_title_says_whose_it_is(String title, String id) {
        assertThat(report(PrintedReport.of2023().title(title)).authority().id().value())
                .isEqualTo(id);
    }

    private static Reading read(PrintedReport report) {
        return Readers.READER.read(report.pdf(), null, null);
    }

    private static Report report(PrintedReport report) {
        Reading reading = read(report);
        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.status()).isEqualTo(Status.READ);
        return reading.reports().getFirst();
    }

    private static AbstractListAssert<?, ?, String, ?> codes(PrintedReport report) {
        Reading reading = read(report);
        assertThat(reading.status()).isEqualTo(Status.HELD);
        return assertThat(reading.reasons()).extracting(Reason::code);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
