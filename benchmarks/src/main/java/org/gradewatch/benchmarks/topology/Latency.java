package org.gradewatch.benchmarks.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gradewatch.wire.Topics;

/// From the moment when a report is due to be written until a reader of what is committed has the
/// change that came of it, at a steady rate.
///
/// Counted is from when it was due, not from when it was sent: a stall that also holds up the
/// sender is not forgotten.
final class Latency {

    private static final int A_SECOND = 200;
    private static final int TO_WARM_UP = 10_000;
    private static final int SECONDS_TO_SETTLE = 5;

    private final Bench bench;
    private final Sizes sizes;
    private final int seconds;

    Latency(Bench bench, Sizes sizes, int seconds) {
        this.bench = bench;
        this.sizes = sizes;
        this.seconds = seconds;
    }

    /// Milliseconds that half, 95 and 99 of a hundred stay below.
    record Waits(double p50, double p95, double p99) {

        @Override
        public String toString() {
            return "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms".formatted(p50, p95, p99);
        }
    }

    void run(int rounds) {
        var waits = new EnumMap<Variant, List<Waits>>(Variant.class);
        for (int round = 1; round <= rounds; round++) {
            for (Variant variant : List.of(Variant.BARE, Variant.PLAIN, Variant.BOUND)) {
                Waits found = measured(variant);
                waits.computeIfAbsent(variant, _ -> new ArrayList<>()).add(found);
                System.out.printf("round %d: %s %s%n", round, variant, found);
            }
        }
        waits.forEach((variant, found) -> System.out.printf("medians: %s %s%n", variant, median(found)));
        for (Variant ours : Variant.OURS) {
            System.out.printf(
                    "p95: %s %.2f of bare%n",
                    ours,
                    Median.of(IntStream.range(0, rounds)
                            .mapToDouble(round -> p95(waits, ours, round) / p95(waits, Variant.BARE, round))));
        }
    }

    private static double p95(Map<Variant, List<Waits>> waits, Variant variant, int round) {
        return waits.getOrDefault(variant, List.of()).get(round).p95();
    }

    private static Waits median(List<Waits> found) {
        return new Waits(
                Median.of(found.stream().mapToDouble(Waits::p50)),
                Median.of(found.stream().mapToDouble(Waits::p95)),
                Median.of(found.stream().mapToDouble(Waits::p99)));
    }

    private Waits measured(Variant variant) {
        bench.onBroker().empty();
        String applicationId;
        Waits waits;
        try (Client client = bench.start(variant, sizes)) {
            applicationId = client.applicationId();
            client.awaitTaken(bench.onBroker()
                    .write(IntStream.range(0, TO_WARM_UP)
                            .mapToObj(authority -> new OnBroker.Told(Input.report(authority, 0), 0))));
            waits = steadily();
        }
        bench.deleteState(applicationId);
        return waits;
    }

    /// Each report is the first on its authority, so that each makes a change.
    private Waits steadily() {
        int count = A_SECOND * (SECONDS_TO_SETTLE + seconds);
        Set<String> settling = ConcurrentHashMap.newKeySet();
        var due = new ConcurrentHashMap<String, Long>();
        var waits = new ArrayList<Double>();
        try (var reader = bench.onBroker().consumer();
                var writer = bench.onBroker().writer()) {
            reader.seekToEnd(OnBroker.assigned(reader, Topics.RATING_CHANGES.name()));
            reader.poll(Duration.ofMillis(500));
            Thread writing = Thread.ofPlatform().start(() -> write(writer, count, due, settling));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_SETTLE + seconds + 60);
            int seen = 0;
            while (seen < count && System.nanoTime() < deadline) {
                for (var change : reader.poll(Duration.ofMillis(100))) {
                    Long since = due.remove(change.key());
                    if (since != null) {
                        seen++;
                        if (!settling.remove(change.key())) {
                            waits.add((System.nanoTime() - since) / 1e6);
                        }
                    }
                }
            }
            join(writing);
            if (seen < count) {
                throw new IllegalStateException("%d changes (expected: %d)".formatted(seen, count));
            }
        }
        return new Waits(percentile(0.5, waits), percentile(0.95, waits), percentile(0.99, waits));
    }

    private static void write(OnBroker.Writer writer, int count, Map<String, Long> due, Set<String> settling) {
        long began = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long when = began + TimeUnit.SECONDS.toNanos(1) * number / A_SECOND;
            var report = Input.report(TO_WARM_UP + number, 0);
            if (number < A_SECOND * SECONDS_TO_SETTLE) {
                settling.add(report.subject());
            }
            due.put(report.subject(), when);
            Pause.until(when);
            writer.write(report, 0);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double percentile(double share, List<Double> waits) {
        return Median.percentile(share, waits.stream().mapToDouble(Double::doubleValue));
    }
}
