package org.gradewatch.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewatch.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadCommandTest {

    private static final String ARTICLE = "Children's services in Essex have been rated 'outstanding' by Ofsted.\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private InputStream in = InputStream.nullInputStream();

    @BeforeEach
    void documents() throws IOException {
        Files.writeString(folder.resolve("a.txt"), ARTICLE);
        Files.writeString(folder.resolve("b.pdf"), "no pdf");
        Files.writeString(folder.resolve("c.html"), "<html><body><p>" + ARTICLE + "</p></body></html>");
        Files.writeString(folder.resolve("notes.csv"), "not,read");
    }

    @Test
    void reads_a_folder_in_order_and_goes_on_after_a_bad_file() {
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(lines())
                .extracting(line -> line.get("status").asString())
                .containsExactly("held", "unreadable", "held");
        assertThat(lines())
                .extracting(line -> line.get("document").asString())
                .containsExactly(path("a.txt"), path("b.pdf"), path("c.html"));
    }

    @Test
    void ends_with_0_when_every_document_could_be_opened() {
        assertThat(run("--published-on", "2024-05-01", path("c.html"), path("a.txt")))
                .isZero();
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.get("status").asString()).isEqualTo("read");
            assertThat(line.has("reasons")).isFalse();
            JsonNode report = line.get("reports").get(0);
            assertThat(report.get("authority").get("urn").asString()).isEqualTo("80468");
            assertThat(report.get("publishedOn").asString()).isEqualTo("2024-05-01");
            assertThat(report.get("judgements").get("OVERALL").asString()).isEqualTo("OUTSTANDING");
        });
    }

    @Test
    void reads_standard_input() {
        in = new ByteArrayInputStream(ARTICLE.getBytes(StandardCharsets.UTF_8));
        assertThat(run("-")).isZero();
        assertThat(lines().getFirst().get("document").asString()).isEqualTo("-");
    }

    @Test
    void says_of_a_missing_file_that_it_cannot_be_opened() {
        assertThat(run(path("missing.pdf"), path("a.txt"))).isEqualTo(1);
        assertThat(lines().getFirst().get("reasons").get(0).get("code").asString())
                .isEqualTo("CANNOT_OPEN");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void ends_with_2_on_wrong_usage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--published-on", "yesterday", path("a.txt"))).isEqualTo(2);
        assertThat(run("--jobs", "0", path("a.txt"))).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        var command = new ReadCommand(in, new PrintStream(out, false, StandardCharsets.UTF_8));
        return new CommandLine(command)
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.mapper().readTree(line))
                .toList();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
