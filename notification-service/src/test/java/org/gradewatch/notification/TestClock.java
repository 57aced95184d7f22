package org.gradewatch.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that runs as all do, from where a test has set it.
public final class TestClock implements InstantSource {

    public static final TestClock CLOCK = new TestClock();

    private volatile Duration ahead = Duration.ZERO;

    private TestClock() {}

    public void set(String instant) {
        ahead = Duration.between(Instant.now(), Instant.parse(instant));
    }

    public void goOn(Duration time) {
        ahead = ahead.plus(time);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
