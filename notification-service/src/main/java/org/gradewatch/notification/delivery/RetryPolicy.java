package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/// When a mail that the server would not take now is tried again: twice as long after each time,
/// give or take a fifth, so that many that failed together do not come back together.
record RetryPolicy(Duration first, Duration longest, Duration total) {

    private static final double JITTER = 0.2;

    /// @param failures so far, this one included
    /// @param age of the delivery
    /// @param chance evenly between 0 and 1
    /// @return empty when it is given up
    Optional<Duration> after(int failures, Duration age, double chance) {
        if (age.compareTo(total) >= 0) {
            return Optional.empty();
        }
        int doublings = Math.min(Math.max(failures, 1) - 1, 30);
        double planned = Math.min(first.toMillis() * Math.pow(2, doublings), longest.toMillis());
        return Optional.of(Duration.ofMillis(Math.round(planned * (1 - JITTER + 2 * JITTER * chance))));
    }
}
