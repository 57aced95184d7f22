package org.gradewatch.standalone.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.standalone.Gradewatch;
import org.gradewatch.support.tokens.TokenFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenCommandTest {

    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new TokenCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private int create(String name, String scopes, String... more) {
        var arguments = new ArrayList<>(List.of("create", name, "--scopes", scopes, "--data", data.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Nested
    class Create {

        @Test
        void prints_the_token_and_only_it() {
            assertThat(create("ci", "reports:write,operations", "--expires-in", "90d"))
                    .isZero();

            assertThat(out.toString()).matches("gw_[0-9a-f]{64}\\R");
            assertThat(err.toString()).contains("'ci' may: reports:write, operations; ends: 20");
        }

        @Test
        void names_the_scopes_that_there_are() {
            assertThat(create("ci", "write")).isOne();

            assertThat(out.toString()).isEmpty();
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("gradewatch token create: scopes: 'write' (expected: some of"
                            + " reports:write, reports:review, webhooks:write, deliveries:read, operations)");
        }

        @Test
        void says_what_a_time_looks_like() {
            assertThat(create("ci", "operations", "--expires-in", "soon")).isNotZero();
            assertThat(err.toString()).contains("'soon' (expected: a number of minutes, hours or days");
        }

        @Test
        void says_that_the_folder_is_not_there() {
            assertThat(run("create", "ci", "--scopes", "operations", "--file", data + "/nowhere/tokens.json"))
                    .isOne();
            assertThat(err.toString()).contains("there is no folder").doesNotContain("\tat ");
        }

        @Test
        void by_many_at_the_same_time_loses_none() throws Exception {
            var commands = new ArrayList<Process>();
            for (int i = 0; i < 4; i++) {
                commands.add(inItsOwnProcess("create", "ci-" + i, "--scopes", "operations", "--data", data.toString()));
            }
            for (Process command : commands) {
                assertThat(command.waitFor()).isZero();
            }

            assertThat(new TokenFile(data.resolve("tokens.json")).read()).hasSize(4);
        }

        private Process inItsOwnProcess(String... arguments) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Gradewatch.class.getName(),
                    "token"));
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start();
        }
    }

    @Nested
    class List_and_revoke {

        @Test
        void show_who_holds_one_and_who_did() throws IOException {
            create("ci", "reports:write");
            String token = out.toString().strip();
            create("desk", "operations");

            assertThat(run("revoke", "ci", "--data", data.toString())).isZero();
            assertThat(run("list", "--data", data.toString())).isZero();

            assertThat(out.toString().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("ci ").contains(" revoked ", "reports:write"),
                            line -> assertThat(line).startsWith("desk ").contains(" valid ", "ends: never"));
            assertThat(out.toString()).doesNotContain(token.substring(3));
            assertThat(Files.readString(data.resolve("tokens.json"))).doesNotContain(token.substring(3));
        }

        @Test
        void say_what_is_not_there() {
            assertThat(run("list", "--data", data.toString())).isOne();
            assertThat(err.toString()).contains("there is no " + data.resolve("tokens.json"));

            create("ci", "operations");
            assertThat(run("revoke", "desk", "--data", data.toString())).isOne();
            assertThat(err.toString()).contains("'desk' has no token");
        }
    }
}
