package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Real reports beside a table of what they say, where there is such a folder: the environment
/// variable GRADEWATCH_SHARED names it (`reports/*.pdf`, `reports/expected.csv`).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedReportsTest {

    private static final Map<String, Area> COLUMNS = Map.of(
            "overall", Area.OVERALL,
            "leaders", Area.LEADERS,
            "help_protection", Area.HELP_AND_PROTECTION,
            "in_care", Area.CHILDREN_IN_CARE,
            "care_leavers", Area.CARE_LEAVERS,
            "adoption", Area.ADOPTION);

    private static final Set<String> RATING = Set.of("ILACS", "SIF");

    private final String shared = System.getenv("GRADEWATCH_SHARED");

    @BeforeEach
    void there_is_a_folder() {
        assumeThat(shared)
                .as("GRADEWATCH_SHARED names a folder of real reports")
                .isNotNull();
    }

    @Test
    void no_real_report_is_read_wrong_and_few_are_held() throws IOException {
        Path folder = Path.of(shared, "reports");
        List<CSVRecord> rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(folder.resolve("expected.csv")))
                .getRecords();
        int held = 0;
        for (CSVRecord row : rows) {
            Reading reading =
                    Readers.READER.read(Files.readAllBytes(folder.resolve(row.get("file"))), "application/pdf", null);
            if (reading.status() == Status.READ) {
                assertSame(reading.reports().getFirst(), row);
            } else {
                held += RATING.contains(row.get("framework")) ? 1 : 0;
            }
        }
        assertThat(held).isLessThanOrEqualTo(rows.size() / 100);
    }

    private static void assertSame(Report report, CSVRecord row) {
        assertThat(RATING.contains(row.get("framework")))
                .as(row.get("file"))
                .isEqualTo(!report.framework().equals("EARLIER"));
        assertThat(report.authority().urn()).as(row.get("file")).isEqualTo(row.get("urn"));
        assertThat(report.inspectionStart()).as(row.get("file")).hasToString(row.get("inspection_start"));
        assertThat(report.inspectionEnd()).as(row.get("file")).hasToString(row.get("inspection_end"));
        COLUMNS.forEach((column, area) -> {
            Grade expected =
                    row.get(column).isEmpty() ? null : new Grade(row.get(column).toUpperCase(Locale.ROOT));
            assertThat(report.judgements().get(area))
                    .as(row.get("file") + " " + area)
                    .isEqualTo(expected);
        });
    }
}
