package org.gradewatch.support.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.gradewatch.model.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> SENDING = List.of("reports:write");

    @TempDir
    private Path folder;

    private Path path;
    private Tokens tokens;

    @BeforeEach
    void at_noon() {
        path = folder.resolve("tokens.json");
        tokens = at(NOW);
    }

    private Tokens at(Instant now) {
        return new Tokens(new TokenFile(path), "anna", InstantSource.fixed(now));
    }

    @Nested
    class A_token {

        @Test
        void is_known_to_its_holder_alone() throws IOException {
            Tokens.Fresh fresh = tokens.create("ci", SENDING, null);

            assertThat(fresh.token()).matches("gw_[0-9a-f]{64}");
            assertThat(fresh.toString()).doesNotContain(fresh.token());
            assertThat(Files.readString(path))
                    .contains("\"ci\"")
                    .doesNotContain(fresh.token().substring(3));
            assertThat(tokens.list())
                    .singleElement()
                    .extracting(IssuedToken::sha256)
                    .isEqualTo(Hashes.sha256(fresh.token()));
        }

        @Test
        void says_who_made_it_and_when_it_ends() throws IOException {
            tokens.create("ci", SENDING, Duration.ofDays(90));

            IssuedToken token = tokens.list().getFirst();
            assertThat(token.createdBy()).isEqualTo("anna");
            assertThat(token.created()).isEqualTo(NOW);
            assertThat(token.at(NOW.plus(Duration.ofDays(90)).minusMillis(1))).isEqualTo(IssuedToken.State.VALID);
            assertThat(token.at(NOW.plus(Duration.ofDays(90)))).isEqualTo(IssuedToken.State.EXPIRED);
        }

        @Test
        void that_is_revoked_stays_as_the_record_of_who_did_it_first() throws IOException {
            tokens.create("ci", SENDING, null);

            tokens.revoke("ci");
            at(NOW.plusSeconds(60)).revoke("ci");

            IssuedToken token = tokens.list().getFirst();
            assertThat(token.at(NOW)).isEqualTo(IssuedToken.State.REVOKED);
            assertThat(token.revoked()).isEqualTo(NOW);
            assertThat(token.revokedBy()).isEqualTo("anna");
        }
    }

    @Nested
    class Refused_with_what_was_expected {

        @Test
        void is_a_scope_that_there_is_not() {
            assertThatThrownBy(() -> tokens.create("ci", List.of("reports:write", "report:write"), null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("scopes: 'report:write' (expected: some of reports:write, reports:review,"
                            + " webhooks:write, deliveries:read, operations)");
            assertThat(path).doesNotExist();
        }

        @Test
        void is_a_name_that_is_or_was_somebodys() throws IOException {
            tokens.create("ci", SENDING, null);
            tokens.revoke("ci");

            assertThatThrownBy(() -> tokens.create("ci", SENDING, null)).hasMessageContaining("'ci' is taken");
            assertThatThrownBy(() -> tokens.create("standalone", SENDING, null)).hasMessageContaining("is taken");
            assertThat(tokens.list()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Anna", "jwt:anna", "-x", "a b", "a\nb", "../x"})
        void is_a_name_that_would_not_read_well_in_a_record(String name) {
            assertThatThrownBy(() -> tokens.create(name, SENDING, null)).hasMessageStartingWith("name: '");
        }

        @Test
        void is_to_revoke_what_nobody_has() {
            assertThatThrownBy(() -> tokens.revoke("ci")).hasMessageContaining("'ci' has no token");
        }

        @Test
        void is_a_folder_that_is_not_there() {
            path = folder.resolve("nowhere/tokens.json");
            assertThatThrownBy(() -> at(NOW).create("ci", SENDING, null)).hasMessageContaining("there is no folder");
        }
    }

    @Nested
    class The_file {

        @Test
        void can_be_read_by_its_owner_alone_and_nothing_else_is_left_behind() throws IOException {
            tokens.create("ci", SENDING, null);

            assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            try (var files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("tokens.json", "tokens.json.lock");
            }
        }

        @Test
        void that_is_broken_is_not_written_over() throws IOException {
            tokens.create("ci", SENDING, Duration.ofDays(1));
            Files.writeString(path, Files.readString(path).replace("\"expires\"", "\"expire\""));

            assertThatThrownBy(() -> tokens.create("other", SENDING, null))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is no file of tokens")
                    .hasMessageContaining("expire");
            assertThat(path).content().contains("expire\"");
        }

        @Test
        void is_made_without_a_token_and_left_alone_where_it_is() throws IOException {
            tokens.file().make();
            assertThat(tokens.list()).isEmpty();

            tokens.create("ci", SENDING, null);
            tokens.file().make();
            assertThat(tokens.list()).hasSize(1);
        }
    }
}
