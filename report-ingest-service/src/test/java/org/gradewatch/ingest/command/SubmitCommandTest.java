package org.gradewatch.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmitCommandTest {

    @TempDir
    Path data;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "8081", "ftp://localhost", "http://", "http://a b", ""})
    void says_what_an_address_looks_like(String url) throws IOException {
        Files.writeString(data.resolve("token"), "secret");

        assertThat(submit("--url", url)).isEqualTo(2);
        assertThat(err.toString())
                .contains("'" + url + "' (expected: an address such as http://localhost:8081)")
                .doesNotContain("\tat ");
    }

    @Test
    void says_what_a_token_looks_like() throws IOException {
        Files.writeString(data.resolve("token"), "two words\nand more");

        assertThat(submit()).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("is no token");
    }

    private int submit(String... options) {
        return new CommandLine(new SubmitCommand())
                .setErr(new PrintWriter(err))
                .execute(join(
                        options,
                        "--data",
                        data.toString(),
                        data.resolve("token").toString()));
    }

    private static String[] join(String[] first, String... second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
