package org.gradewatch.ingest.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.StructuredReports;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTableTest {

    static final HistoryTable TABLE =
            new HistoryTable(new StructuredReports(new Authorities(ShippedAuthorities.load()), Frameworks.shipped()));

    static final String HEADER = "urn,framework,kind,inspection_start,inspection_end,published,overall,file_url\n";
    static final String ROW =
            "80467,ILACS,full_inspection,2018-07-16,2018-07-20,2018-09-04,outstanding,https://files.example/1\n";

    @Nested
    class The_shipped_table {

        final List<Report> reports = shipped().stream().map(HistoryRow::report).toList();

        @Test
        void has_every_outcome_once() {
            assertThat(reports).hasSize(488).allMatch(report -> report.basis() == Basis.TABLE);
            assertThat(shipped().stream().map(HistoryRow::documentId).distinct())
                    .hasSize(488);
            assertThat(reports.stream().map(report -> report.authority().id()).distinct())
                    .hasSize(153);
            assertThat(reports.stream().filter(report -> report.kind() == Kind.REINSPECTION))
                    .hasSize(20);
        }

        @Test
        void has_the_areas_of_each_edition_and_no_others() {
            assertThat(of("ILACS-2026"))
                    .hasSize(11)
                    .allSatisfy(report -> assertThat(report.judgements())
                            .containsOnlyKeys(
                                    Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CHILDREN_IN_CARE, Area.CARE_LEAVERS));
            assertThat(of("ILACS-2018"))
                    .hasSize(165)
                    .allSatisfy(report -> assertThat(report.judgements())
                            .containsOnlyKeys(
                                    Area.OVERALL, Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CHILDREN_IN_CARE));
            assertThat(of("ILACS-2023")).hasSize(145);
            assertThat(of("SIF")).hasSize(167);
        }

        @Test
        void says_where_an_area_was_not_judged() {
            assertThat(reports.stream()
                            .flatMap(report -> report.judgements().values().stream())
                            .filter(Grade.NOT_JUDGED::equals))
                    .hasSize(4);
        }

        @Test
        void keeps_both_stretches_of_an_inspection() {
            assertThat(reports)
                    .filteredOn(report -> report.windows().size() == 2)
                    .hasSize(3)
                    .extracting(Report::inspectionEnd)
                    .contains(LocalDate.of(2025, 1, 16));
        }

        List<Report> of(String edition) {
            return reports.stream()
                    .filter(report -> edition.equals(report.edition()))
                    .toList();
        }
    }

    @Nested
    class A_row_is_the_same_document {

        @Test
        void wherever_its_columns_stand_and_with_empty_ones() {
            var turned = "care_leavers,published,urn,framework,kind,inspection_end,inspection_start,overall,file_url\n"
                + ",2018-09-04,80467,ILACS,full_inspection,2018-07-20,2018-07-16,outstanding,https://files.example/1\n";

            assertThat(read(turned).getFirst().documentId())
                    .isEqualTo(read(HEADER + ROW).getFirst().documentId());
        }

        @Test
        void only_while_it_says_the_same() {
            assertThat(read(HEADER + ROW.replace("outstanding", "good"))
                            .getFirst()
                            .documentId())
                    .isNotEqualTo(read(HEADER + ROW).getFirst().documentId());
        }
    }

    @Nested
    class A_table_is_refused_as_a_whole {

        @Test
        void with_the_number_of_every_wrong_line() {
            assertThatThrownBy(() -> read(HEADER
                            + ROW
                            + "80468,ILACS,full_inspection,2018-99-16,2018-07-20,2018-09-04,good,\n"
                            + "80469,ILACS,full_inspection,2026-05-04,2026-05-08,2026-07-04,good,\n"
                            + "80470,SIF,full_inspection,2023-05-04,2023-05-08,2023-07-04,excellent,\n"))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected.complaints())
                                    .anySatisfy(
                                            it -> assertThat(it).startsWith("line 3: inspectionStart: '2018-99-16'"))
                                    .anySatisfy(it -> assertThat(it).startsWith("line 4: judgements: 'OVERALL'"))
                                    .anySatisfy(it -> assertThat(it).startsWith("line 5: framework: 'SIF'"))
                                    .anySatisfy(it ->
                                            assertThat(it).contains("line 5").contains("'excellent'"))
                                    .noneSatisfy(it -> assertThat(it).startsWith("line 2")));
        }

        @Test
        void when_two_lines_speak_of_one_inspection() {
            assertThatThrownBy(() -> read(HEADER + ROW + ROW.replace("outstanding", "good")))
                    .hasMessageContaining("line 3: the same inspection as line 2");
        }

        @Test
        void when_a_column_is_missing_or_unknown() {
            assertThatThrownBy(() -> read("urn,framework,kind,inspection_start,overal\n"))
                    .hasMessageContaining("column 'published' is missing")
                    .hasMessageContaining("column 'overal'");
        }

        @Test
        void when_it_is_no_text() {
            assertThatThrownBy(() -> TABLE.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> read("")).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_table() {
        assertThat(read("\ufeff" + HEADER + ROW)).hasSize(1);
    }

    static List<HistoryRow> read(String csv) {
        return TABLE.read(csv.getBytes(UTF_8));
    }

    static List<HistoryRow> shipped() {
        try (InputStream in = HistoryTableTest.class.getResourceAsStream("/facts/history.csv")) {
            return TABLE.read(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
