package org.gradewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IsoTimesTest {

    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void what_we_write_is_read_as_it_was() {
        var random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(LAST_SECOND), fraction(random));
            LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();

            assertThat(IsoTimes.moment(moment.toString())).isEqualTo(moment);
            assertThat(IsoTimes.day(day.toString())).isEqualTo(day);
            assertThat(IsoTimes.text(moment)).isEqualTo(moment.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.999999999Z",
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.001Z",
                "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999Z"
            })
    void moments_long_ago_and_far_away_are_written_as_the_library_writes_them(String text) {
        Instant moment = Instant.parse(text);

        assertThat(IsoTimes.text(moment)).isEqualTo(text);
        assertThat(Json.mapper().writeValueAsString(moment)).isEqualTo("\"" + text + "\"");
    }

    /// Written with no digits, three, six or nine.
    private static long fraction(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1_000) * 1_000_000L;
            case 2 -> random.nextInt(1_000_000) * 1_000L;
            default -> random.nextInt(1_000_000_000);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01T09:30Z",
                "2026-04-01T10:30:00+01:00",
                "+12026-04-01T09:30:00Z",
                "2016-12-31T24:00:00Z",
                "2026-04-01T09:30:00,5Z"
            })
    void other_forms_mean_what_the_library_says(String text) {
        assertThat(IsoTimes.moment(text)).isNull();
    }

    @Test
    void a_moment_with_an_offset_is_read_all_the_same() {
        assertThat(read("2026-04-01T10:30:00+01:00", Instant.class)).isEqualTo("2026-04-01T09:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "01-04-2026", "2026-04-0x", "2026/04/01", "yesterday"})
    void what_is_no_day_is_refused_by_its_words(String text) {
        assertThatThrownBy(() -> read(text, LocalDate.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-31T09:30:00Z", "2026-04-01T09:60:00Z", "2026-04-01T09:30:00", "2026-04-01Z"})
    void what_is_no_moment_is_refused_by_its_words(String text) {
        assertThatThrownBy(() -> read(text, Instant.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(text);
    }

    private static <T> T read(String text, Class<T> type) {
        return Json.mapper().readValue("\"" + text + "\"", type);
    }
}
