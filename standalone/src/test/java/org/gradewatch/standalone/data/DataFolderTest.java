package org.gradewatch.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataFolderTest {

    @TempDir
    private Path parent;

    @Nested
    class A_folder {

        @Test
        void is_made_if_it_is_not_there() throws IOException {
            try (var data = DataFolder.open(parent.resolve("a/b"))) {
                assertThat(data.folder("outbox")).isDirectory();
            }
        }

        @Test
        void is_refused_to_a_second_run_and_free_again_after_the_first() throws IOException {
            try (var first = DataFolder.open(parent)) {
                assertThatThrownBy(() -> DataFolder.open(first.root()))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageStartingWith("Another Gradewatch runs on " + parent);
            }
            DataFolder.open(parent).close();
        }

        @Test
        void that_is_a_file_is_refused_by_name() throws IOException {
            Path file = Files.createFile(parent.resolve("data"));

            assertThatThrownBy(() -> DataFolder.open(file))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Nested
    class A_secret {

        @Test
        void is_kept_as_it_was_first_given() throws IOException {
            try (var data = DataFolder.open(parent)) {
                assertThat(data.secret("token", "first")).isEqualTo("first");
                assertThat(data.secret("token", "second")).isEqualTo("first");
            }
        }

        @Test
        void can_be_read_by_its_owner_only() throws IOException {
            try (var data = DataFolder.open(parent)) {
                data.secret("token", "first");

                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("token"))))
                        .isEqualTo("rw-------");
            }
        }
    }
}
