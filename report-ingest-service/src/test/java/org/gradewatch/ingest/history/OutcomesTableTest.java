package org.gradewatch.ingest.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.StructuredReports;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomesTableTest {

    static final Tables TABLES = tables();

    static final Object[] HEADER_2025 = {
        "Local authority name",
        "Ofsted region",
        "Inspection date",
        "Publication date",
        "Web link",
        "Overall effectiveness",
        "The impact of leaders on social work practice with children and families",
        "The experiences and progress of children who need help and protection",
        "The experiences and progress of children in care [note 2]",
        "The experiences and progress of care leavers"
    };

    @Nested
    class The_official_statistics {

        @Test
        void are_found_on_their_sheet_below_its_titles_with_days_as_texts() {
            Found found = TABLES.read(new MadeSpreadsheet()
                    .sheet("Cover", new Object[][] {{"Local authority inspection outcomes"}, {"Published 2025"}})
                    .sheet("Inspections_as_at_31_March", new Object[][] {
                        {"Table 1: most recent outcomes"},
                        {"This worksheet contains one table."},
                        HEADER_2025,
                        row("Bristol", "16/01/2023", "17/03/2023", "Requires improvement to be good"),
                        row("Kingston Upon Hull", "13/02/2023", "03/04/2023", "Good"),
                        {"Cumberland", "North West", "Not yet inspected", "Not yet inspected", "", "", "", "", "", ""},
                        {"Source: the inspectorate's own records"}
                    })
                    .bytes());

            assertThat(found.rows())
                    .extracting(row -> name(row.report()))
                    .containsExactly("Bristol", "Kingston upon Hull");
            Report bristol = found.rows().getFirst().report();
            assertThat(bristol.basis()).isEqualTo(Basis.TABLE);
            assertThat(bristol.edition()).isEqualTo("ILACS-2023");
            assertThat(bristol.inspectionStart()).isEqualTo(LocalDate.of(2023, 1, 16));
            assertThat(bristol.publishedOn()).isEqualTo(LocalDate.of(2023, 3, 17));
            assertThat(bristol.judgements())
                    .hasSize(5)
                    .containsEntry(Area.OVERALL, Grade.REQUIRES_IMPROVEMENT)
                    .containsEntry(Area.CARE_LEAVERS, Grade.REQUIRES_IMPROVEMENT);
            assertThat(found.skipped())
                    .containsExactly(
                            "row 6: Cumberland is not yet inspected",
                            "row 7: no outcome: 'Source: the inspectorate's own records'",
                            "sheet 'Cover'");
            assertThat(found.ignored()).containsExactly("Ofsted region");
        }

        @Test
        void may_have_real_days_shorter_names_and_the_areas_of_their_year() {
            Found found = TABLES.read(new MadeSpreadsheet()
                    .sheet("LA_level_at_31_Mar_2022", new Object[][] {
                        {
                            "LA name",
                            "Date of inspection",
                            "Publication date",
                            "Overall effectiveness",
                            "Impact of leaders",
                            "Help and protection",
                            "Children in care and care leavers",
                            "Care leavers"
                        },
                        {
                            "St Helens",
                            LocalDate.of(2019, 9, 9),
                            LocalDate.of(2019, 11, 4),
                            "Inadequate",
                            "Inadequate",
                            "Inadequate",
                            "Requires improvement to be good",
                            "Not applicable"
                        }
                    })
                    .bytes());

            assertThat(found.rows()).singleElement().satisfies(row -> {
                assertThat(row.report().edition()).isEqualTo("ILACS-2018");
                assertThat(row.report().inspectionStart()).isEqualTo(LocalDate.of(2019, 9, 9));
                assertThat(row.report().judgements())
                        .containsEntry(Area.CHILDREN_IN_CARE, Grade.REQUIRES_IMPROVEMENT)
                        .doesNotContainKey(Area.CARE_LEAVERS);
            });
        }

        @Test
        void may_come_as_csv() {
            Found found = read("""
                Some title,,,
                ,,,
                Local authority,Inspection date,Publication date,Overall effectiveness
                "Bournemouth, Christchurch & Poole",2021-12-06,2022-02-11,inadequate
                ,,,
                """);

            assertThat(found.rows())
                    .extracting(row -> row.report().authority().id().value())
                    .containsExactly("2532287");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Bristol", "Durham", "Bournemouth, Christchurch & Poole", "Herefordshire", "Hammersmith & Fulham",
                    "Kingston Upon Hull", "Telford & Wrekin", "Richmond Upon Thames", "St Helens", "Stoke-on-Trent"
                })
        void name_authorities_in_their_own_way(String name) {
            assertThat(
                            read("Local authority,Inspection date,Publication date,Overall effectiveness\n\"%s\",2023-05-15,2023-07-03,Good\n"
                                            .formatted(name))
                                    .rows())
                    .hasSize(1);
        }

        private static Object[] row(String name, String inspected, String published, String grade) {
            return new Object[] {
                name,
                "South West",
                inspected,
                published,
                "https://reports.example/44",
                grade,
                grade,
                grade,
                grade,
                grade
            };
        }
    }

    @Nested
    class The_public_tools_history {

        @Test
        void is_read_by_its_names_and_what_it_could_not_read_is_skipped() {
            Found found = read("""
                urn,local_authority,inspection_link,overall_effectiveness_grade,inspection_framework,inspection_start_date,inspection_end_date,publication_date,impact_of_leaders_grade,help_and_protection_grade,care_and_care_leavers_grade,in_care_grade,care_leavers_grade
                80467,east sussex,https://files.example/1,outstanding,short,16/07/2018,20/07/2018,04/09/2018,outstanding,good,outstanding,,
                80467,east sussex,https://files.example/2,good,standard,11/12/2023,15/12/2023,06/02/2024,good,good,,outstanding,good
                80468,essex,https://files.example/3,,,18/02/2014,12/03/2014,28/04/2014,,,,,
                80469,x,https://files.example/4,data_unreadable,,,,16/08/2013,,,,,
                80456,brent,https://files.example/5,not_reported_post_reform,short,27/04/2026,01/05/2026,15/06/2026,good,good,,good,good
                """);

            assertThat(found.rows())
                    .extracting(row -> row.report().edition())
                    .containsExactly("ILACS-2018", "ILACS-2023", "ILACS-2026");
            assertThat(found.rows().get(0).report().judgements())
                    .hasSize(4)
                    .containsEntry(Area.CHILDREN_IN_CARE, Grade.OUTSTANDING);
            assertThat(found.rows().get(1).report().inspectionEnd()).isEqualTo(LocalDate.of(2023, 12, 15));
            assertThat(found.rows().get(2).report().judgements()).doesNotContainKey(Area.OVERALL);
            assertThat(found.skipped())
                    .hasSize(2)
                    .allMatch(it -> it.startsWith("row 4: no judgement") || it.startsWith("row 5: the table's maker"));
        }
    }

    @Test
    void a_row_is_the_same_document_as_the_one_of_the_shipped_form() {
        String shipped = "urn,framework,kind,inspection_start,inspection_end,published,overall,file_url\n"
                + "80467,ILACS,full_inspection,2018-07-16,2018-07-20,2018-09-04,outstanding,https://files.example/1\n";
        String stranger = "Local authority name,Framework,Start date,End date,Publication date,Overall,Web link\n"
                + "East Sussex,ILACS,16/07/2018,20/07/2018,4 September 2018,Outstanding,https://files.example/1\n";

        assertThat(read(stranger).rows().getFirst().documentId())
                .isEqualTo(read(shipped).rows().getFirst().documentId());
    }

    @Nested
    class What_is_not_understood {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            Nowhere     | 15/05/2023 | 03/07/2023 | Good       | name: 'Nowhere' (expected: a name of one authority
            Cumberland  | 15/05/2022 | 03/07/2022 | Good       | name: 'Cumberland' (expected: a name of one authority that existed on 2022-05-15
            Devon       | 31/02/2023 | 03/07/2023 | Good       | inspectionStart: '31/02/2023' (expected: a day
            Devon       | 05/15/2023 | 03/07/2023 | Good       | inspectionStart: '05/15/2023' (expected: a day
            Devon       | 15/05/2023 |            | Good       | published is missing
            Devon       | 15/05/2023 | 03/07/2023 | Splendid   | judgements.OVERALL: 'Splendid' (expected: one of
            Devon       | 04/05/2026 | 03/07/2026 | Good       | judgements: 'OVERALL' (expected: an area of ILACS-2026
            Devon       | 15/05/2023 | 03/05/2023 | Good       | publishedOn: '2023-05-03' (expected: not before
            """)
        void is_said_by_row_and_nothing_of_the_table_is_loaded(
                String name, String inspected, String published, String grade, String complaint) {
            assertThatThrownBy(() -> read("""
                Local authority,Inspection date,Publication date,Overall effectiveness
                Kent,15/05/2023,03/07/2023,Good
                %s,%s,%s,%s
                """.formatted(name, inspected, published == null ? "" : published, grade)))
                    .isInstanceOf(Rejected.class)
                    .hasMessageStartingWith("row 3: ")
                    .hasMessageContaining(complaint);
        }

        @Test
        void is_which_of_two_frameworks_applied_unless_a_column_says_it() {
            String table = "Local authority,Inspection date,Publication date,Overall effectiveness%s\n"
                    + "Lambeth,05/02/2018,12/04/2018,Requires improvement to be good%s\n";

            assertThat(read(table.formatted("", "")).skipped())
                    .singleElement()
                    .asString()
                    .startsWith("row 2: ")
                    .contains("were in force on 2018-02-05");
            assertThat(read(table.formatted(",Framework", ",SIF")).rows())
                    .extracting(row -> row.report().edition())
                    .containsExactly("SIF");
        }

        @Test
        void is_an_inspection_that_is_there_twice_and_a_column_with_two_values() {
            String header = "Local authority,Inspection date,Publication date,Overall effectiveness,Overall\n";

            assertThatThrownBy(
                            () -> read(header + "Kent,15/05/2023,03/07/2023,Good,\nKent,15/05/2023,04/07/2023,Good,\n"))
                    .hasMessageContaining("row 3: the same inspection as row 2");
            assertThatThrownBy(() -> read(header + "Kent,15/05/2023,03/07/2023,Good,Inadequate\n"))
                    .hasMessageContaining("row 2: overall is there twice");
        }

        @Test
        void is_a_table_without_such_a_header() {
            assertThatThrownBy(() -> read("a,b\n1,2\n")).hasMessageContaining("no header row in [CSV]");
            assertThatThrownBy(() -> read("")).isInstanceOf(Rejected.class);
        }
    }

    @Nested
    class A_hostile_spreadsheet_is_refused {

        @Test
        void that_unpacks_to_more_than_it_may() throws IOException {
            byte[] bomb = zip("content.xml", new byte[70 << 20]);

            assertThat(bomb).hasSizeLessThan(200_000);
            assertThatThrownBy(() -> TABLES.read(bomb))
                    .hasMessageContaining("unpacked, it has more than 67108864 bytes");
        }

        @Test
        void of_which_one_element_stands_for_millions() throws IOException {
            String cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"%d\"/>";

            assertThatThrownBy(() -> TABLES.read(content("<table:table-row table:number-rows-repeated=\"900000\">"
                            + cell.formatted(1) + "</table:table-row>")))
                    .hasMessageContaining("more than 20000 rows");
            assertThatThrownBy(() ->
                            TABLES.read(content("<table:table-row>" + cell.formatted(16_000) + "</table:table-row>")))
                    .hasMessageContaining("500 columns");
        }

        @Test
        void but_not_for_the_empty_rows_at_its_end() throws IOException {
            assertThatThrownBy(() -> TABLES.read(content("<table:table-row table:number-rows-repeated=\"1048576\">"
                            + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>")))
                    .hasMessageContaining("no header row in [A]");
        }

        @Test
        void with_a_document_type_or_broken() throws IOException {
            assertThatThrownBy(() -> TABLES.read(zip(
                            "content.xml",
                            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>".getBytes(UTF_8))))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> TABLES.read(zip("word.xml", "<a/>".getBytes(UTF_8))))
                    .hasMessageContaining("no content.xml");
            byte[] whole = content("");
            assertThatThrownBy(() -> TABLES.read(Arrays.copyOf(whole, whole.length / 2)))
                    .isInstanceOf(Rejected.class);
        }

        private static byte[] content(String rows) throws IOException {
            return zip("content.xml", ("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles/>
                <office:body><office:spreadsheet><table:table table:name="A">%s</table:table>
                </office:spreadsheet></office:body></office:document-content>\
                """.formatted(rows)).getBytes(UTF_8));
        }

        private static byte[] zip(String name, byte[] part) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var entry : List.of(
                        new Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8)),
                        new Part("META-INF/manifest.xml", MANIFEST.getBytes(UTF_8)),
                        new Part(name, part))) {
                    zip.putNextEntry(new ZipEntry(entry.name()));
                    zip.write(entry.bytes());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        }

        private record Part(String name, byte[] bytes) {}

        private static final String MANIFEST = """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>\
            """;
    }

    private static String name(Report report) {
        return report.authority() == null ? "" : report.authority().name();
    }

    private static Found read(String csv) {
        return TABLES.read(csv.getBytes(UTF_8));
    }

    private static Tables tables() {
        var authorities = new Authorities(ShippedAuthorities.load());
        var reports = new StructuredReports(authorities, Frameworks.shipped());
        return new Tables(new HistoryTable(reports), new OutcomesTable(authorities, reports, Frameworks.shipped()));
    }
}
