package org.gradewatch.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DigestTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final DigestTimes times = new DigestTimes(LocalTime.of(8, 30), DayOfWeek.MONDAY);

    private Instant next(Frequency frequency, String after) {
        return times.next(frequency, Instant.parse(after));
    }

    @Nested
    class The_daily_one_is_at_half_past_eight_in_London {

        @Test
        void before_and_after_the_clocks_go_forward() {
            assertThat(next(Frequency.DAILY, "2026-03-28T08:30:00Z")).isEqualTo("2026-03-29T07:30:00Z");
            assertThat(next(Frequency.DAILY, "2026-03-29T07:29:59Z")).isEqualTo("2026-03-29T07:30:00Z");
        }

        @Test
        void before_and_after_the_clocks_go_back() {
            assertThat(next(Frequency.DAILY, "2026-10-24T07:30:00Z")).isEqualTo("2026-10-25T08:30:00Z");
            assertThat(next(Frequency.DAILY, "2026-10-25T07:30:00Z")).isEqualTo("2026-10-25T08:30:00Z");
        }

        @Test
        void and_what_comes_at_that_moment_waits_for_the_next() {
            assertThat(next(Frequency.DAILY, "2026-07-01T07:30:00Z")).isEqualTo("2026-07-02T07:30:00Z");
        }
    }

    @Nested
    class The_weekly_one_is_on_Monday {

        @Test
        void over_both_changes_of_the_clocks() {
            assertThat(next(Frequency.WEEKLY, "2026-03-23T08:30:00Z")).isEqualTo("2026-03-30T07:30:00Z");
            assertThat(next(Frequency.WEEKLY, "2026-10-19T07:30:00Z")).isEqualTo("2026-10-26T08:30:00Z");
        }

        @Test
        void of_the_same_day_before_its_time() {
            assertThat(next(Frequency.WEEKLY, "2026-11-23T08:29:59Z")).isEqualTo("2026-11-23T08:30:00Z");
        }
    }

    @Test
    void what_is_immediate_is_due_at_once() {
        assertThat(next(Frequency.IMMEDIATE, "2026-11-22T10:00:00Z")).isEqualTo("2026-11-22T10:00:00Z");
    }

    /// A time that a day in March skips, one that a day in October has twice, and the shipped one.
    @ParameterizedTest
    @ValueSource(strings = {"01:30", "01:00", "00:00", "08:30", "23:59"})
    void every_moment_of_a_year_belongs_to_one_digest_a_day(String at) {
        var daily = new DigestTimes(LocalTime.parse(at), DayOfWeek.SATURDAY);
        List<Instant> digests = new ArrayList<>();
        Instant end = Instant.parse("2027-01-01T00:00:00Z");
        for (Instant now = Instant.parse("2026-01-01T00:00:00Z"); now.isBefore(end); now = now.plusSeconds(1801)) {
            Instant next = daily.next(Frequency.DAILY, now);
            assertThat(next).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofHours(25)));
            if (digests.isEmpty() || !digests.getLast().equals(next)) {
                digests.add(next);
            }
            Instant weekly = daily.next(Frequency.WEEKLY, now);
            assertThat(weekly.atZone(LONDON).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(weekly).isBetween(next, now.plus(Duration.ofHours(7 * 24 + 1)));
        }

        assertThat(digests)
                .isSorted()
                .extracting(digest -> digest.atZone(LONDON).toLocalDate())
                .doesNotHaveDuplicates();
        assertThat(digests).hasSizeBetween(365, 366);
    }
}
