package org.gradewatch.ingest.reading.opened;

import org.gradewatch.ingest.reading.ReadingLimits;

/// What opening one document may still cost: time, unpacked bytes, letters. What is used up stays
/// used up, so that a parser that swallows the first complaint gets the next.
final class Allowance {

    private final ReadingLimits limits;
    private final Deadline deadline;
    private long unpacked;
    private int letters;

    Allowance(ReadingLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    /// @throws Deadline.Passed when the time is over
    /// @throws Unreadable when something else is used up
    void check() {
        deadline.check();
        if (unpacked > limits.unpacked()) {
            throw new Unreadable("TOO_LARGE", "unpacked, it has more than %d bytes".formatted(limits.unpacked()));
        }
        if (letters > limits.letters()) {
            throw new Unreadable("TOO_LONG", "it has more than %d letters".formatted(limits.letters()));
        }
    }

    void unpack(int bytes) {
        unpacked += bytes;
        check();
    }

    void letter() {
        letters++;
        check();
    }
}
