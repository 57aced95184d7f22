package org.gradewatch.rating;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.Topics;

/// Reports that are sent one after the other, at a steady rate, until it is told to end.
final class Load implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final BrokerInHand broker;
    private final MadeReports reports;

    Load(BrokerInHand broker, MadeReports reports) {
        this.broker = broker;
        this.reports = reports;
    }

    void begin(int aSecond) {
        clock.scheduleAtFixedRate(this::sendOne, 0, 1_000_000 / aSecond, TimeUnit.MICROSECONDS);
    }

    private void sendOne() {
        try {
            ReportEvent report = reports.next();
            broker.publish(Topics.REPORTS, ReportEvent.class, List.of(report));
            acknowledged.putIfAbsent(report.eventId(), System.nanoTime());
            sent.incrementAndGet();
        } catch (RuntimeException e) {
            failure.set(e);
            throw e;
        }
    }

    void awaitMore(int reports) {
        int target = sent() + reports;
        await().atMost(Duration.ofMinutes(2)).until(() -> sent() >= target);
    }

    /// @throws IllegalStateException when one of them could not be sent
    int sent() {
        RuntimeException why = failure.get();
        if (why != null) {
            throw new IllegalStateException("the load ended", why);
        }
        return sent.get();
    }

    /// When the broker had it, by `System.nanoTime()`.
    long when(ReportEvent report) {
        return acknowledged.get(report.eventId());
    }

    @Override
    public void close() {
        clock.close();
    }
}
