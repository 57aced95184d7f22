package org.gradewatch.rating.register;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Up once everything that was on the topics at the start is in the register.
final class RegisterHealth implements HealthIndicator {

    private final Views views;

    RegisterHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        boolean caughtUp = views.isCaughtUp();
        return (caughtUp ? Health.up() : Health.outOfService())
                .withDetail("caughtUp", caughtUp)
                .build();
    }
}
