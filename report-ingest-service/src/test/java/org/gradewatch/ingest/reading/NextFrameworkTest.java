package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A framework to come is a file in a folder: nothing is compiled for it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NextFrameworkTest {

    private static final String FILE = """
        framework: CFSF
        name: Children and families services framework
        rates: true
        layout:
          titles: ["How {authority} serves children and families"]
          lead: [Lead inspector]
        grades:
          STRONG: {rank: 3, printed: [Strong standard]}
          EXPECTED: {rank: 2, printed: [Expected standard]}
          NEEDS_ATTENTION: {rank: 1, printed: [Needs attention]}
        editions:
          - edition: CFSF-2027
            from: 2027-01-01
            areas:
              FAMILY_HELP: {printed: [Families who need help]}
              PROTECTION: {printed: [Children who need protection]}
              CHILDREN_IN_CARE: {printed: [Children who live in care]}
        """;

    @TempDir
    private Path folder;

    @Test
    void a_report_under_it_is_read() throws IOException {
        Files.writeString(folder.resolve("cfsf.yml"), FILE);
        Frameworks frameworks = Frameworks.shipped().with(folder);
        var reader = new DocumentReader(ShippedAuthorities.load(), frameworks, ReadingLimits.usual());

        Reading reading = reader.read(report().pdf(), null, null);

        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.status()).isEqualTo(Status.READ);
        Report report = reading.reports().getFirst();
        assertThat(report.framework()).isEqualTo("CFSF");
        assertThat(report.edition()).isEqualTo("CFSF-2027");
        assertThat(report.judgements())
                .isEqualTo(Map.of(
                        new Area("FAMILY_HELP"),
                        new Grade("STRONG"),
                        new Area("PROTECTION"),
                        new Grade("NEEDS_ATTENTION"),
                        Area.CHILDREN_IN_CARE,
                        new Grade("EXPECTED")));
    }

    @Test
    void without_its_file_such_a_report_is_nothing_that_we_know() {
        assertThat(Readers.READER.read(report().pdf(), null, null).status()).isNotEqualTo(Status.READ);
    }

    @Test
    void a_file_that_is_none_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yml"), "framework: [");
        assertThatThrownBy(() -> Frameworks.shipped().with(folder)).hasMessageStartingWith(file + ": ");
    }

    private static PrintedReport report() {
        return PrintedReport.of2026()
                .title("How Norfolk serves children and families")
                .dates("8 to 19 February 2027")
                .withoutRow(PrintedReport.LEADERS)
                .withoutRow(PrintedReport.HELP)
                .withoutRow(PrintedReport.CARE)
                .withoutRow(PrintedReport.CARE_LEAVERS)
                .withoutHeadings()
                .row("Families who need help", "Strong standard")
                .row("Children who need protection", "Needs attention")
                .row("Children who live in care", "Expected standard")
                .heading("Children who need protection", ": needs attention");
    }
}
