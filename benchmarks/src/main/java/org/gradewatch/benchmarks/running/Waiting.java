package org.gradewatch.benchmarks.running;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// For what happens elsewhere.
public final class Waiting {

    private Waiting() {}

    public static void until(String what, Duration patience, Supplier<String> otherwise, BooleanSupplier condition) {
        until(what, patience, Duration.ofMillis(50), otherwise, condition);
    }

    public static void until(
            String what, Duration patience, Duration every, Supplier<String> otherwise, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain: %s%n%s".formatted(what, otherwise.get()));
            }
            LockSupport.parkNanos(every.toNanos());
        }
    }
}
