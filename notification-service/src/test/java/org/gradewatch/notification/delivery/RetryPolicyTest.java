package org.gradewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(3));

    @Test
    void each_pause_is_twice_the_last() {
        assertThat(policy.after(1, Duration.ZERO, 0.5)).contains(Duration.ofSeconds(30));
        assertThat(policy.after(2, Duration.ZERO, 0.5)).contains(Duration.ofSeconds(60));
        assertThat(policy.after(4, Duration.ZERO, 0.5)).contains(Duration.ofSeconds(240));
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        assertThat(policy.after(500, Duration.ZERO, 0.5)).contains(Duration.ofHours(1));
    }

    @Test
    void chance_moves_it_by_a_fifth_at_most() {
        assertThat(policy.after(1, Duration.ZERO, 0)).contains(Duration.ofSeconds(24));
        assertThat(policy.after(1, Duration.ZERO, 1)).contains(Duration.ofSeconds(36));
    }

    @Test
    void after_the_whole_time_it_is_given_up() {
        assertThat(policy.after(9, Duration.ofDays(3), 0.5)).isEmpty();
    }
}
