package org.gradewatch.support.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedTokenFileTest {

    private static final List<String> SENDING = List.of("reports:write");

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private Path path;
    private Tokens tokens;

    @BeforeEach
    void at_a_place() {
        path = folder.resolve("tokens.json");
        tokens = new Tokens(new TokenFile(path), "anna", InstantSource.system());
    }

    private WatchedTokenFile open(boolean expected) {
        return WatchedTokenFile.open(path, expected, nanos::get);
    }

    private void a_second_goes_by() {
        nanos.addAndGet(1_000_000_000L);
    }

    @Nested
    class A_change {

        @Test
        void is_noticed_a_second_later_and_not_before() throws IOException {
            tokens.create("first", SENDING, null);
            var watched = open(true);
            tokens.create("second", SENDING, null);

            assertThat(watched.tokens()).hasSize(1);
            a_second_goes_by();
            assertThat(watched.tokens()).hasSize(2);
            assertThat(watched.problem()).isNull();
        }

        @Test
        void to_a_broken_file_keeps_the_last_good_state_until_it_is_put_right() throws IOException {
            tokens.create("first", SENDING, null);
            String good = Files.readString(path);
            var watched = open(true);

            Files.writeString(path, good.substring(0, good.length() / 2));
            a_second_goes_by();
            assertThat(watched.tokens()).hasSize(1);
            assertThat(watched.problem()).contains("is no file of tokens");

            Files.writeString(path, good);
            a_second_goes_by();
            assertThat(watched.tokens()).hasSize(1);
            assertThat(watched.problem()).isNull();
        }

        @Test
        void that_takes_the_file_away_takes_no_token_away() throws IOException {
            tokens.create("first", SENDING, null);
            var watched = open(true);

            Files.delete(path);
            a_second_goes_by();
            assertThat(watched.tokens()).hasSize(1);
            a_second_goes_by();
            assertThat(watched.problem()).contains("is gone");

            tokens.create("second", SENDING, null);
            a_second_goes_by();
            assertThat(watched.tokens()).extracting(IssuedToken::name).containsExactly("second");
        }
    }

    @Nested
    class At_the_start {

        @Test
        void the_usual_file_need_not_be_there_and_is_noticed_when_it_comes() throws IOException {
            var watched = open(false);
            assertThat(watched.tokens()).isEmpty();
            assertThat(watched.problem()).isNull();

            tokens.create("first", SENDING, null);
            a_second_goes_by();
            assertThat(watched.tokens()).hasSize(1);
        }

        @Test
        void a_file_that_somebody_named_must_be_there() {
            assertThatThrownBy(() -> open(true))
                    .isInstanceOf(UnfitTokens.class)
                    .hasMessageContaining("tokens.json is not there");
        }

        @Test
        void a_broken_file_is_refused() throws IOException {
            Files.writeString(path, "tokens: none");
            assertThatThrownBy(() -> open(false)).isInstanceOf(UnfitTokens.class);
        }
    }
}
