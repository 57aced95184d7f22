package org.gradewatch.ingest.reading.opened;

import java.time.Duration;

/// When reading a document is given up. Whatever loops over a stranger's bytes asks it on the way.
public final class Deadline {

    private final long endsAt;

    private Deadline(long endsAt) {
        this.endsAt = endsAt;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// @throws Passed when the time is over, or somebody has asked this thread to stop
    public void check() {
        if (System.nanoTime() - endsAt > 0 || Thread.currentThread().isInterrupted()) {
            throw new Passed();
        }
    }

    public static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Passed() {
            super("the time for reading this document is over", null, false, false);
        }
    }
}
