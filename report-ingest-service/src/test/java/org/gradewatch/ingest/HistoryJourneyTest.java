package org.gradewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.ingest.IngestJourneyTest.awaitReady;
import static org.gradewatch.ingest.RunningIngest.REVIEWER;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.ingest.command.HistoryCommand;
import org.gradewatch.ingest.command.SubmitCommand;
import org.gradewatch.ingest.history.MadeSpreadsheet;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.testing.Infrastructure;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import picocli.CommandLine;

/// One history, told in order: what ships, what is added, and what a restart makes of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryJourneyTest {

    static final String HEADER = "urn,framework,kind,inspection_start,inspection_end,published,leaders\n";

    @TempDir
    static Path folder;

    static Infrastructure.Broker broker;
    static RunningIngest ingest;

    @BeforeAll
    static void start() throws Exception {
        broker = Infrastructure.freshBroker();
        startService();
        Files.writeString(folder.resolve("token"), REVIEWER + "\n");
    }

    @AfterAll
    static void stop() {
        ingest.close();
        broker.close();
    }

    static void startService() {
        ingest = RunningIngest.start(
                broker.bootstrapServers(), folder.resolve("documents"), "--gradewatch.history.shipped=true");
        awaitReady(ingest);
    }

    @Test
    @Order(1)
    void the_shipped_facts_are_published_before_the_service_is_ready() {
        assertThat(RunningIngest.committed(broker.bootstrapServers(), Topics.AUTHORITIES, Authority.class))
                .hasSize(160);
        assertThat(reports())
                .hasSize(488)
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(ReportPublished.class, it -> {
                    assertThat(it.report().basis()).isEqualTo(Basis.TABLE);
                    assertThat(it.sourceUri()).isNotNull();
                }));
    }

    @Test
    @Order(2)
    void a_table_adds_what_is_new_and_holds_what_contradicts() throws Exception {
        Path table = Files.writeString(
                folder.resolve("more.csv"),
                HEADER
                        + "80467,ILACS,full_inspection,2026-09-07,2026-09-11,2026-11-02,good\n"
                        + "80467,ILACS,full_inspection,2018-07-16,2018-07-20,2018-09-04,inadequate\n");

        assertThat(run(new HistoryCommand(), table.toString()))
                .isEqualTo("0|" + table + ": 2 rows: 1 published, 0 known already, 1 held");
        assertThat(run(new HistoryCommand(), table.toString()))
                .isEqualTo("0|" + table + ": 2 rows: 0 published, 2 known already, 0 held");
        assertThat(reports()).hasSize(489);
    }

    @Test
    @Order(3)
    void a_malformed_table_adds_nothing() throws Exception {
        Path table = Files.writeString(
                folder.resolve("wrong.csv"),
                HEADER
                        + "80468,ILACS,full_inspection,2026-09-07,2026-09-11,2026-11-02,good\n"
                        + "80469,ILACS,full_inspection,2026-09-07,2026-09-11,2026-11-02,excellent\n");

        assertThat(run(new HistoryCommand(), table.toString()))
                .startsWith("1|" + table + ": line 3: judgements.LEADERS: 'excellent'");
        assertThat(reports()).hasSize(489);
    }

    @Test
    @Order(4)
    void a_restart_touches_nothing_and_least_of_all_what_was_withdrawn() {
        ReportEvent row = reports().getFirst();
        ingest.client(REVIEWER)
                .post()
                .uri("/reports/%s/withdrawal".formatted(row.documentId()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"why\":\"it is of another authority\"}")
                .exchange()
                .expectStatus()
                .isOk();

        ingest.close();
        startService();

        assertThat(reports()).hasSize(490);
    }

    @Test
    @Order(5)
    void documents_are_submitted_from_the_command_line() throws Exception {
        Path report = Files.writeString(folder.resolve("report.json"), Made.press("80467", "GOOD", null));
        Path nothing = Files.writeString(folder.resolve("recipe.txt"), "Take two eggs and a cup of flour.");

        assertThat(run(new SubmitCommand(), report.toString())).startsWith("0|" + report + ": held: NO_DATE: ");
        assertThat(run(new SubmitCommand(), "--published-on", "2024-02-07", report.toString()))
                .isEqualTo("0|" + report + ": published (1 event)");
        assertThat(run(new SubmitCommand(), report.toString())).isEqualTo("0|" + report + ": known");
        assertThat(run(new SubmitCommand(), nothing.toString())).startsWith("1|" + nothing + ": nothing: ");
    }

    @Test
    @Order(6)
    void a_command_says_in_a_sentence_why_it_cannot() {
        assertThat(run(new SubmitCommand(), "--data", folder.resolve("nowhere").toString(), "x.pdf"))
                .startsWith("1|gradewatch submit: there is no token in");
        assertThat(run(
                        new SubmitCommand(),
                        "--url",
                        "http://localhost:1",
                        folder.resolve("token").toString()))
                .startsWith("1|gradewatch submit: nobody answers at http://localhost:1");
        assertThat(run(new SubmitCommand(), "--published-on", "2024-02-31", "x.pdf"))
                .startsWith("2|");
    }

    @Test
    @Order(7)
    void the_official_statistics_are_loaded_as_they_come() throws Exception {
        Path table = Files.write(
                folder.resolve("outcomes.ods"),
                new MadeSpreadsheet()
                        .sheet("Notes", new Object[][] {{"What this is"}})
                        .sheet("Inspections", new Object[][] {
                            {"Outcomes"},
                            {
                                "Local authority name",
                                "Region",
                                "Inspection date",
                                "Publication date",
                                "Impact of leaders"
                            },
                            {"Kent", "South East", LocalDate.of(2026, 9, 7), "02/11/2026", "Good"},
                            {"Cumberland", "North West", "Not yet inspected", "", ""}
                        })
                        .bytes());

        assertThat(run(new HistoryCommand(), table.toString()).lines())
                .containsExactly(
                        "0|" + table + ": 1 rows: 1 published, 0 known already, 0 held; 2 skipped:",
                        "  row 4: Cumberland is not yet inspected",
                        "  sheet 'Notes'",
                        "  columns that were not used: [\"Region\"]");
        assertThat(run(new HistoryCommand(), table.toString()))
                .startsWith("0|" + table + ": 1 rows: 0 published, 1 known already, 0 held");
    }

    /// The exit status and what was printed.
    static String run(Object command, String... arguments) {
        var printed = new StringWriter();
        var line = new CommandLine(command).setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        var all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--data")) {
            all.addAll(0, List.of("--data", folder.toString()));
        }
        if (!all.contains("--url")) {
            all.addAll(0, List.of("--url", "http://localhost:" + ingest.port()));
        }
        int status = line.execute(all.toArray(String[]::new));
        return status + "|" + printed.toString().strip();
    }

    static List<ReportEvent> reports() {
        return RunningIngest.committed(broker.bootstrapServers(), Topics.REPORTS, ReportEvent.class);
    }
}
