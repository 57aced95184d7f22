package org.gradewatch.benchmarks.topology;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

final class Pause {

    private Pause() {}

    static void millis(long millis) {
        until(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /// @param nanos as [System#nanoTime()] counts
    static void until(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
