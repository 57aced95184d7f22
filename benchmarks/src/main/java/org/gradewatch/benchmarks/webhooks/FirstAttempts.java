package org.gradewatch.benchmarks.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gradewatch.benchmarks.running.OneChange;
import org.gradewatch.benchmarks.running.Service;
import org.gradewatch.model.RatingChanged;

/// Changes that come steadily, each of another authority: from when the broker has acknowledged one
/// until an endpoint has it.
final class FirstAttempts {

    private static final Duration SELDOM = Duration.ofMillis(500);

    private final Service service;
    private final Receiver receiver;
    private final int endpoints;
    private final int aSecond;
    private int announced;

    FirstAttempts(Service service, Receiver receiver, int endpoints, int aSecond) {
        this.service = service;
        this.receiver = receiver;
        this.endpoints = endpoints;
        this.aSecond = aSecond;
    }

    void run(int warmUp, int seconds) {
        announce(warmUp);
        receiver.forget();
        double[] before = {service.processor(), service.processorOfDatabase(), receiver.processor()};
        Map<String, Long> acknowledged = announce(seconds);
        double calls = (double) acknowledged.size() * endpoints;
        System.out.printf(
                "%d changes a second to %d endpoints, %d s: %.2f ms of processor a call"
                        + " (service %.2f, database %.2f, receiver %.2f)%n",
                aSecond,
                endpoints,
                seconds,
                (service.processor()
                                + service.processorOfDatabase()
                                + receiver.processor()
                                - before[0]
                                - before[1]
                                - before[2])
                        / calls
                        * 1e3,
                (service.processor() - before[0]) / calls * 1e3,
                (service.processorOfDatabase() - before[1]) / calls * 1e3,
                (receiver.processor() - before[2]) / calls * 1e3);
        List<Heard> heard = receiver.heard();
        Heard.verify(heard, acknowledged.keySet(), endpoints);
        double[] waits = heard.stream()
                .mapToDouble(one -> (one.micros() - acknowledged.getOrDefault(one.id(), Long.MAX_VALUE)) / 1e3)
                .sorted()
                .toArray();
        System.out.printf(
                "from the acknowledgement to the first attempt: p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                percentile(waits, 0.5), percentile(waits, 0.99), waits[waits.length - 1]);
    }

    /// @return when each was acknowledged, in microseconds since 1970; all are delivered
    private Map<String, Long> announce(int seconds) {
        var acknowledged = new HashMap<String, Long>();
        long began = System.nanoTime();
        for (int i = 0; i < seconds * aSecond; i++) {
            pauseUntil(began + TimeUnit.SECONDS.toNanos(1) * i / aSecond);
            announced++;
            RatingChanged change = OneChange.of(OneChange.authority("98" + announced, "Place " + announced), 1);
            service.announce(change);
            acknowledged.put(change.id(), ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        }
        service.awaitDelivered("webhook", (long) announced * endpoints, SELDOM);
        return acknowledged;
    }

    private static void pauseUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
