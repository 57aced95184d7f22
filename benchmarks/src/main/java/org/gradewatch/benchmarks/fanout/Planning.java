package org.gradewatch.benchmarks.fanout;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.gradewatch.benchmarks.running.OneChange;
import org.gradewatch.benchmarks.running.Service;
import org.gradewatch.benchmarks.running.Waiting;

/// Who hears of a change is settled for everybody before the first mail goes out: how long that
/// takes, and how much heap, when it is very many. Only the first mails are sent.
final class Planning {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration EVERY = Duration.ofMillis(200);

    private final Service service;
    private long mostHeap;

    Planning(Service service) {
        this.service = service;
    }

    /// @param alerts with this one
    /// @param mails in all by the end
    void run(long alerts, long mails) {
        long began = System.nanoTime();
        service.announce(OneChange.of(OneChange.MANY, alerts));
        watchUntil("it is planned", () -> service.alerts() == alerts);
        System.out.printf(
                "planned after %.1f s, at most %d MB of heap in use, what nobody needs any more included%n",
                (System.nanoTime() - began) / 1e9, mostHeap);
        watchUntil("the first mails are out", () -> service.delivered("email") >= mails);
        System.out.printf(
                "the first mails out after %.1f s, at most %d MB of heap%n",
                (System.nanoTime() - began) / 1e9, mostHeap);
    }

    private void watchUntil(String what, BooleanSupplier condition) {
        Waiting.until(what, PATIENCE, EVERY, () -> "at most " + mostHeap + " MB of heap", () -> {
            mostHeap = Math.max(mostHeap, service.megabytesOfHeap());
            return condition.getAsBoolean();
        });
    }
}
