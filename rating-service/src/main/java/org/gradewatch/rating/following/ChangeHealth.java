package org.gradewatch.rating.following;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Up once every change that was on the topic at the start is in the log.
final class ChangeHealth implements HealthIndicator {

    private final ChangeReading reading;

    ChangeHealth(ChangeReading reading) {
        this.reading = reading;
    }

    @Override
    public Health health() {
        boolean caughtUp = reading.isCaughtUp();
        return (caughtUp ? Health.up() : Health.outOfService())
                .withDetail("caughtUp", caughtUp)
                .build();
    }
}
