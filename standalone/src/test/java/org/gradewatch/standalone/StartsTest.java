package org.gradewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartsTest {

    @TempDir
    private Path parent;

    @Nested
    class A_start_is_refused_with_one_sentence {

        @Test
        void when_a_port_is_taken() throws Exception {
            try (var gradewatch = new GradewatchProcess(parent.resolve("data"));
                    var other = new ServerSocket()) {
                other.bind(new InetSocketAddress(gradewatch.port()));

                assertThat(gradewatch.exitCode()).isEqualTo(1);
                assertThat(gradewatch.screen())
                        .contains("Port %d is taken by another program".formatted(gradewatch.port()))
                        .doesNotContain("\tat ");
            }
        }

        @Test
        void when_the_folder_cannot_be_made() throws Exception {
            Path file = Files.createFile(parent.resolve("data"));
            try (var gradewatch = new GradewatchProcess(file)) {
                assertThat(gradewatch.exitCode()).isEqualTo(1);
                assertThat(gradewatch.screen()).contains("cannot be made").doesNotContain("\tat ");
            }
        }
    }

    @Nested
    class A_run {

        @Test
        void shows_one_screen_refuses_a_second_on_its_folder_and_ends_within_20_seconds() throws Exception {
            Path data = parent.resolve("data");
            try (var gradewatch = new GradewatchProcess(data).with("--empty").start();
                    var second = new GradewatchProcess(data)) {
                assertThat(gradewatch.screen())
                        .contains("The register", "gradewatch submit", "outbox", "Stop with Ctrl-C")
                        .doesNotContain("\tat ");

                assertThat(second.exitCode()).isEqualTo(1);

                assertThat(gradewatch.stop()).isLessThan(Duration.ofSeconds(20));
            }
        }
    }
}
