package org.gradewatch.notification.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.gradewatch.notification.webhook.dispatch.Judgement.Delivered;
import org.gradewatch.notification.webhook.dispatch.Judgement.Ended;
import org.gradewatch.notification.webhook.dispatch.Judgement.GivenUp;
import org.gradewatch.notification.webhook.dispatch.Judgement.NotTried;
import org.gradewatch.notification.webhook.dispatch.Judgement.TryAgain;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.gradewatch.notification.webhook.outgoing.Why;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final Duration SLOW_DOWN = Duration.ofSeconds(60);

    private final Judging judging =
            new Judging(new RetrySchedule(PAUSES, RandomGenerator.of("L64X128MixRandom")), SLOW_DOWN, () -> NOW);

    private Judgement of(int status, Map<String, String> headers) {
        return judging.of(new Answered(status, headers, "", Duration.ZERO), 1);
    }

    private TryAgain again(int status, Map<String, String> headers) {
        return (TryAgain) of(status, headers);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void every_2xx_is_success(int status) {
        assertThat(of(status, Map.of())).isInstanceOf(Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 302, 307, 308, 400, 401, 404, 415, 500, 503})
    void all_else_is_tried_again_redirects_too(int status) {
        assertThat(again(status, Map.of()).slowDown()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 504})
    void who_has_too_much_rests(int status) {
        assertThat(again(status, Map.of()).slowDown()).isEqualTo(SLOW_DOWN);
    }

    @Test
    void gone_ends_the_endpoint_and_so_does_the_control_header() {
        assertThat(of(410, Map.of())).isInstanceOf(Ended.class);
        assertThat(of(500, Map.of("webhook-delivery", "disable"))).isInstanceOf(Ended.class);
        assertThat(of(500, Map.of("webhook-delivery", "abort-message"))).isInstanceOf(GivenUp.class);
    }

    @Test
    void what_is_asked_for_is_granted_in_full_up_to_a_day() {
        assertThat(again(503, Map.of("retry-after", "7200")).after()).isEqualTo(Duration.ofHours(2));
        assertThat(again(429, Map.of("retry-after", "7200")).slowDown()).isEqualTo(Duration.ofHours(2));
        assertThat(again(503, Map.of("retry-after", "999999")).after()).isEqualTo(Duration.ofHours(24));
        assertThat(again(503, Map.of("retry-after", "Sun, 22 Nov 2026 13:00:00 GMT"))
                        .after())
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999999", "Sun, 22 Nov 2020 13:00:00 GMT"})
    void what_cannot_be_understood_counts_as_nothing(String asked) {
        assertThat(again(503, Map.of("retry-after", asked)).after()).isLessThan(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource(value = Why.class, mode = EnumSource.Mode.EXCLUDE, names = "BUSY")
    void no_answer_is_tried_again_whatever_the_reason_a_name_that_leads_nowhere_too(Why why) {
        assertThat(judging.of(new Unreached(why, "so", Duration.ZERO), 1)).isInstanceOf(TryAgain.class);
    }

    @Test
    void our_own_trouble_is_not_held_against_the_endpoint() {
        assertThat(judging.of(new Unreached(Why.BUSY, "so", Duration.ZERO), 1)).isInstanceOf(NotTried.class);
    }

    @Test
    void ten_tries_in_about_seventy_six_hours_each_pause_a_fifth_longer_or_shorter_at_most() {
        Duration total = Duration.ZERO;
        for (int tries = 1; tries <= 9; tries++) {
            Duration pause = PAUSES.get(tries - 1);
            int tried = tries;
            List<Duration> seen = IntStream.range(0, 1_000)
                    .mapToObj(i ->
                            ((TryAgain) judging.of(new Answered(500, Map.of(), "", Duration.ZERO), tried)).after())
                    .toList();
            assertThat(seen)
                    .allSatisfy(one -> assertThat(one)
                            .isBetween(
                                    pause.multipliedBy(4).dividedBy(5),
                                    pause.multipliedBy(6).dividedBy(5)));
            assertThat(seen.stream().distinct().count()).isGreaterThan(100);
            total = total.plus(pause);
        }
        assertThat(total).isEqualTo(Duration.ofSeconds(75 * 3600 + 35 * 60 + 5));
        assertThat(judging.of(new Answered(500, Map.of(), "", Duration.ZERO), 10))
                .isInstanceOf(GivenUp.class);
    }
}
