package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.ingest.reading.PrintedSif.ADOPTION;
import static org.gradewatch.ingest.reading.PrintedSif.CARE;
import static org.gradewatch.ingest.reading.PrintedSif.CARE_LEAVERS;
import static org.gradewatch.ingest.reading.PrintedSif.HELP;
import static org.gradewatch.ingest.reading.PrintedSif.LEADERS;
import static org.gradewatch.ingest.reading.PrintedSif.RI;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.NOT_JUDGED;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SifReportTest {

    private static final Map<Area, Grade> IN_CELLS = Map.of(
            Area.OVERALL, REQUIRES_IMPROVEMENT,
            Area.HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT,
            Area.CHILDREN_IN_CARE, REQUIRES_IMPROVEMENT,
            Area.ADOPTION, GOOD,
            Area.CARE_LEAVERS, REQUIRES_IMPROVEMENT,
            Area.LEADERS, GOOD);

    @Nested
    class Is_read_whole {

        @Test
        void with_cells_beside_the_labels_of_its_sections() {
            Report report = report(PrintedSif.inCells());
            assertThat(report.authority().id().value()).isEqualTo("80418");
            assertThat(report.edition()).isEqualTo("SIF");
            assertThat(report.kind()).isEqualTo(Kind.FULL_INSPECTION);
            assertThat(report.inspectionStart()).isEqualTo("2015-07-06");
            assertThat(report.inspectionEnd()).isEqualTo("2015-07-30");
            assertThat(report.leadInspector()).isEqualTo("Ada Quill");
            assertThat(report.areasForImprovement()).isEqualTo(2);
            assertThat(report.judgements()).isEqualTo(IN_CELLS);
        }

        @Test
        void with_headings_that_are_sentences() {
            Report report = report(PrintedSif.inSentences());
            assertThat(report.inspectionStart()).isEqualTo("2013-11-19");
            assertThat(report.publishedOn()).isNull();
            assertThat(report.judgements())
                    .containsEntry(Area.OVERALL, INADEQUATE)
                    .containsEntry(Area.ADOPTION, REQUIRES_IMPROVEMENT)
                    .containsEntry(Area.CARE_LEAVERS, GOOD);
        }

        @Test
        void as_a_re_inspection_beside_the_first_of_the_next_framework() {
            Report report = report(PrintedSif.again());
            assertThat(report.kind()).isEqualTo(Kind.REINSPECTION);
            assertThat(report.framework()).isEqualTo("SIF");
            assertThat(report.inspectionStart()).isEqualTo("2018-04-23");
        }

        @Test
        void with_what_was_not_judged() {
            Report report = report(PrintedSif.inCells()
                    .row(ADOPTION, "Not judged")
                    .section("The graded judgement for adoption", "not given"));
            assertThat(report.judgements()).containsEntry(Area.ADOPTION, NOT_JUDGED);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4})
        void with_a_table_over_a_page_break(int rows) {
            assertThat(report(PrintedSif.inCells().breakingAfter(rows)).judgements())
                    .isEqualTo(IN_CELLS);
        }

        @ParameterizedTest
        @CsvSource({
            "Requires improvement, 10",
            "Requires improvement to be good, 40",
            "Requires improvement to be good, 14",
            "Requires improvement to be good, 20",
            "requires improvement to be good, 40",
            "requires improvement to be good, 14",
            "Require improvement, 40",
            "Requires Improvement, 10",
        })
        void with_grades_in_small_letters_and_over_lines(String grade, int letters) {
            PrintedSif report = PrintedSif.inCells()
                    .row(HELP, grade)
                    .row(CARE, grade)
                    .row(CARE_LEAVERS, grade)
                    .gradeWidth(letters);
            assertThat(report(report).judgements()).isEqualTo(IN_CELLS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The overall judgement is that children’s services require improvement.2",
                    "The overall judgement is requires improvement",
                    "Children’s services require improvement to be good",
                    "Children’s services in Norfolk requires improvement to be Good",
                    "Children’s services in the County of Norfolk area with all its towns require improvement to be"
                            + " good",
                    "Children’s services in Norfolk County Council require improvement.",
                })
        void with_every_form_of_the_sentence_above_the_table(String banner) {
            assertThat(report(PrintedSif.inCells().banner(banner)).judgements()).isEqualTo(IN_CELLS);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Lead inspector: Jan van der Berg HMI | Jan van der Berg",
                    "Lead inspector on site: Mary-Jane O’Neil; Report author: Sam Poe | Mary-Jane O'Neil",
                    "Lead inspectors: Ada Quill and Ben Poe, Her Majesty’s Inspectors | Ada Quill and Ben Poe",
                    "Lead inspector: Ada J Quill Senior HMI | Ada J Quill",
                    "Lead inspector: A. Quill (HMI) | A. Quill",
                    "Lead inspector Ada de la Quill-Poe | Ada de la Quill-Poe",
                })
        void with_every_form_of_the_lead_inspectors_name(String line, String name) {
            assertThat(report(PrintedSif.inCells().lead(line)).leadInspector()).isEqualTo(name);
        }

        @Test
        void without_the_boards_grade_which_only_one_reading_gives() {
            assertThat(report(PrintedSif.inCells()).judgements()).doesNotContainKey(Area.LSCB);
        }
    }

    @Nested
    class Is_published {

        @Test
        void when_it_says_so_itself() {
            assertThat(report(PrintedSif.inCells()).publishedOn()).isEqualTo("2015-10-19");
        }

        @Test
        void when_the_caller_says_so_who_knows_when_the_file_was_put_out() {
            assertThat(read(PrintedSif.inCells(), "2015-10-20")
                            .reports()
                            .getFirst()
                            .publishedOn())
                    .isEqualTo("2015-10-20");
        }

        @Test
        void never_long_before_it_was_printed() {
            assertThat(read(PrintedSif.inCells(), "2015-08-01").reasons())
                    .extracting(Reason::code)
                    .containsExactly("DATE_CONTRADICTION");
        }
    }

    @Nested
    class Is_held {

        /// The second reading notices it, whichever two rows of different grades they are.
        @Test
        void when_two_grades_of_the_table_changed_places() {
            List<String> labels = List.of(HELP, CARE, ADOPTION, CARE_LEAVERS, LEADERS);
            for (String one : labels) {
                for (String other : labels) {
                    PrintedSif report = PrintedSif.inCells();
                    Map<String, String> table = report.table();
                    if (!table.get(one).equals(table.get(other))) {
                        codes(report.swapped(one, other)).contains("DISAGREEMENT");
                    }
                }
            }
        }

        @Test
        void when_the_rows_of_the_table_are_shifted() {
            codes(PrintedSif.inCells()
                            .row(HELP, "Good")
                            .row(CARE, RI)
                            .row(ADOPTION, RI)
                            .row(CARE_LEAVERS, "Good")
                            .row(LEADERS, RI))
                    .contains("DISAGREEMENT");
        }

        @Test
        void when_a_row_is_missing() {
            codes(PrintedSif.inCells().withoutRow(ADOPTION).section("The graded judgement for adoption", "not given"))
                    .containsExactly("MISSING_AREA");
        }

        @Test
        void when_only_one_reading_gives_the_overall_judgement() {
            codes(PrintedSif.inCells().banner("Norfolk: what inspectors say is good"))
                    .contains("SINGLE_READING");
        }

        @Test
        void when_the_sentence_above_the_table_is_not_that_of_the_summary() {
            codes(PrintedSif.inCells().summary("Children’s services in Norfolk are good. Leaders know it."))
                    .containsExactly("DISAGREEMENT");
        }

        @Test
        void when_it_is_inadequate_though_no_key_judgement_is() {
            codes(PrintedSif.inCells().banner("Children’s services in Norfolk are inadequate"))
                    .containsExactly("IMPOSSIBLE_FOR_FRAMEWORK");
        }

        @Test
        void when_a_key_judgement_is_inadequate_though_it_is_not() {
            codes(PrintedSif.inCells().row(LEADERS, "Inadequate").section("Leadership", "Inadequate"))
                    .containsExactly("IMPOSSIBLE_FOR_FRAMEWORK");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2 to 20 July 2018", "1 to 20 June 2013"})
        void when_it_was_made_in_no_time_of_the_framework(String dates) {
            codes(PrintedSif.inCells().dates(dates).published("")).contains("DATE_OUTSIDE_FRAMEWORK");
        }

        @ParameterizedTest
        @CsvSource({
            "Atlantis County Council, AUTHORITY_UNKNOWN",
            "Norfolk and Suffolk, AUTHORITY_AMBIGUOUS",
        })
        void when_it_is_of_nobody_or_of_two(String name, String code) {
            codes(PrintedSif.inCells().name(name)).contains(code);
        }
    }

    @Nested
    class Is_not_misled {

        @Test
        void by_the_judgement_before_in_its_summary() {
            assertThat(report(PrintedSif.inCells()
                                    .summary("At the last inspection the experiences and progress of children who need"
                                            + " help and protection were judged to be inadequate. Adoption performance"
                                            + " was inadequate. Children’s services in Norfolk are good at listening."))
                            .judgements())
                    .isEqualTo(IN_CELLS);
        }

        @Test
        void by_good_work_in_a_recommendation() {
            assertThat(report(PrintedSif.inCells()
                                    .summary("2. Children looked after and achieving permanence outstanding work is to"
                                            + " be done for."))
                            .judgements())
                    .isEqualTo(IN_CELLS);
        }
    }

    private static Reading read(PrintedSif report, String publishedOn) {
        return Readers.READER.read(report.pdf(), null, publishedOn == null ? null : LocalDate.parse(publishedOn));
    }

    private static Report report(PrintedSif report) {
        Reading reading = read(report, null);
        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.status()).isEqualTo(Status.READ);
        return reading.reports().getFirst();
    }

    private static AbstractListAssert<?, ?, String, ?> codes(PrintedSif report) {
        Reading reading = read(report, null);
        assertThat(reading.status()).isEqualTo(Status.HELD);
        return assertThat(reading.reasons()).extracting(Reason::code);
    }
}
