package org.gradewatch.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.Set;
import org.gradewatch.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void goes_on_after_a_folder_that_cannot_be_looked_into() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("a-locked"));
        Files.setPosixFilePermissions(locked, Set.of());
        assumeThat(Files.isReadable(locked))
                .as("root may look into every folder")
                .isFalse();

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(lines()).hasSize(4);
        assertThat(lines().get(0).get("reasons").get(0).get("code").asString()).isEqualTo("CANNOT_OPEN");
    }

    @Test
    void follows_links_but_not_in_circles() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.createSymbolicLink(below.resolve("up"), folder);
        Files.createSymbolicLink(below.resolve("linked.txt"), folder.resolve("a.txt"));
        Files.createSymbolicLink(below.resolve("nowhere.txt"), folder.resolve("gone.txt"));

        run(folder.toString());
        assertThat(lines())
                .extracting(line -> line.get("document").asString())
                .containsExactly(
                        path("a.txt"),
                        path("b.pdf"),
                        path("below/linked.txt"),
                        path("below/nowhere.txt"),
                        path("c.html"));
        assertThat(lines().get(3).get("reasons").get(0).get("code").asString()).isEqualTo("CANNOT_OPEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" blank .txt", "new\nline.txt", "quote\"'.txt", "-dash.txt", "ÄÖ🙂.TXT", "%s%n.txt", ".txt"})
    void takes_files_of_any_name(String name) throws IOException {
        Path odd = Files.createDirectory(folder.resolve("odd"));
        Files.writeString(odd.resolve(name), ARTICLE);

        run(odd.toString());
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst().get("document").asString()).endsWith(name);
        assertThat(lines().getFirst().get("status").asString()).isEqualTo("held");
    }

    @Test
    void keeps_to_the_limits_that_are_given() throws IOException {
        Files.write(folder.resolve("d.txt"), new byte[1024 * 1024 + 1]);
        run("--most-megabytes", "1", "--most-pages", "5", "--most-seconds", "10", path("d.txt"), path("a.txt"));

        assertThat(lines().getFirst().get("reasons").get(0).get("code").asString())
                .isEqualTo("TOO_LARGE");
        assertThat(run("--most-pages", "0", path("a.txt"))).isEqualTo(2);
        assertThat(run("--most-megabytes", "99999", path("a.txt"))).isEqualTo(2);
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
