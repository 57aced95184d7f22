package org.gradewatch.benchmarks.topology;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.benchmarks.running.Jvm;

/// One variant at work.
///
/// @param applicationId names its state, on disk and on the broker
record Client(String applicationId, Jvm jvm, OnBroker onBroker) implements AutoCloseable {

    private static final Pattern RUNNING = Pattern.compile("RUNNING after (\\d+) ms with (\\d+) MB of heap");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /// What came of a stretch of work.
    ///
    /// @param processor seconds of all processors, in the process of the variant alone
    record Pace(long records, double seconds, double processor) {

        double aSecond() {
            return records / seconds;
        }

        double processorForThousand() {
            return processor / records * 1000;
        }

        @Override
        public String toString() {
            return "%,.0f records/s, %.3f s of processor for 1,000".formatted(aSecond(), processorForThousand());
        }
    }

    /// The time from the start of its JVM, and what is in use of its heap then.
    record Start(long millis, long megabytes) {}

    Start awaitRunning() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Matcher said = RUNNING.matcher(jvm.said());
        while (!said.find()) {
            waitABit(deadline, "it runs");
            said = RUNNING.matcher(jvm.said());
        }
        return new Start(Long.parseLong(said.group(1)), Long.parseLong(said.group(2)));
    }

    /// How fast it takes reports until it has taken `last`, from the moment when it has taken
    /// `first`. What is taken is committed, with all that came of it.
    Pace pace(long first, long last) {
        Moment begin = moment(first);
        Moment end = moment(last);
        return new Pace(
                end.taken() - begin.taken(), (end.nanos() - begin.nanos()) / 1e9, end.processor() - begin.processor());
    }

    private record Moment(long taken, long nanos, double processor) {}

    private Moment moment(long least) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long taken = onBroker.taken(applicationId);
        while (taken < least) {
            waitABit(deadline, "%,d reports are taken, not %,d".formatted(least, taken));
            taken = onBroker.taken(applicationId);
        }
        return new Moment(taken, System.nanoTime(), jvm.processor());
    }

    void awaitTaken(long reports) {
        moment(reports);
    }

    private void waitABit(long deadline, String what) {
        if (!jvm.isAlive() || System.nanoTime() > deadline) {
            throw new IllegalStateException("%s (expected: %s)%n%s".formatted(applicationId, what, jvm.said()));
        }
        Pause.millis(20);
    }

    @Override
    public void close() {
        jvm.close();
    }
}
