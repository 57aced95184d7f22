package org.gradewatch.notification.webhook.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When a call that failed is made again. Each pause is up to a fifth shorter or longer, so that
/// endpoints that failed together are not called together.
record RetrySchedule(List<Duration> pauses, RandomGenerator random) {

    private static final double SPREAD = 0.2;

    /// @param tries that failed, 1 or more
    /// @return empty after the last one
    Optional<Duration> after(int tries) {
        if (tries > pauses.size()) {
            return Optional.empty();
        }
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        return Optional.of(Duration.ofMillis(Math.round(pauses.get(tries - 1).toMillis() * factor)));
    }
}
