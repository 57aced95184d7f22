package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.delivery.Deliveries.Ending;
import org.gradewatch.notification.post.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Writes down how deliveries ended, for all couriers of the process, many with one commit. What
/// the database refuses goes aside alone.
final class Settling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private static final Duration UNTIL_WOKEN = Duration.ofSeconds(10);
    /// From one commit to the next, while a quarter of the couriers have something else to do yet.
    private static final Duration PACE = Duration.ofMillis(6);
    /// So many refused one after the other: then it is the matter with more than them.
    private static final int MOST_REFUSED = 10;

    private final Deliveries deliveries;
    private final NotificationMeters meters;
    private final int enough;
    private final Queue<Told> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Lane lane;
    private long notBefore = System.nanoTime();

    Settling(Deliveries deliveries, NotificationMeters meters, int couriers) {
        this.deliveries = deliveries;
        this.meters = meters;
        this.enough = Math.max(1, couriers * 3 / 4);
        this.lane = Lane.open("settlements", this::round);
    }

    private record Told(List<Ending> endings, CompletableFuture<Void> written) {}

    /// @return ends when it is written down
    CompletableFuture<Void> settle(List<Ending> endings) {
        if (endings.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var told = new Told(endings, new CompletableFuture<>());
        waiting.add(told);
        int now = count.incrementAndGet();
        if (now == 1 || now == enough) {
            lane.wake();
        }
        return told.written();
    }

    private Duration round() {
        int now = count.get();
        if (now == 0) {
            return UNTIL_WOKEN;
        }
        long early = notBefore - System.nanoTime();
        if (early > 0 && now < enough) {
            return Duration.ofMillis(Math.ceilDiv(early, 1_000_000));
        }
        notBefore = System.nanoTime() + PACE.toNanos();
        settleTogether(taken());
        return Duration.ZERO;
    }

    private List<Told> taken() {
        var together = new ArrayList<Told>();
        for (Told told = waiting.poll(); told != null; told = waiting.poll()) {
            together.add(told);
        }
        count.addAndGet(-together.size());
        return together;
    }

    private void settleTogether(List<Told> together) {
        try {
            List<Ending> all =
                    together.stream().flatMap(told -> told.endings().stream()).toList();
            try {
                Persistently.done(() -> write(all));
                refused.set(0);
            } catch (DataAccessException e) {
                oneByOne(all, e);
            }
            together.forEach(told -> told.written().complete(null));
        } catch (RuntimeException e) {
            together.forEach(told -> told.written().completeExceptionally(e));
        }
    }

    private void oneByOne(List<Ending> all, DataAccessException failure) {
        if (!Refusal.isOf(failure)) {
            throw failure;
        }
        all.forEach(ending -> orAside(ending.id(), () -> write(List.of(ending))));
    }

    private boolean write(List<Ending> endings) {
        deliveries.settle(endings).forEach(ending -> meters.settled(ending.end().name()));
        return true;
    }

    /// Written down, though the database be away for a while; where it is there and refuses it, the
    /// delivery is set aside.
    void orAside(long delivery, BooleanSupplier writing) {
        try {
            Persistently.done(writing);
            refused.set(0);
        } catch (DataAccessException e) {
            if (!Refusal.isOf(e)) {
                throw e;
            }
            if (refused.incrementAndGet() > MOST_REFUSED) {
                LOG.error("what became of delivery {} is refused, as of all before it: standing still", delivery, e);
                Persistently.doneThoughRefused(writing);
                return;
            }
            deliveries.setAside(delivery);
            meters.setAside();
            LOG.error("what became of delivery {} is refused; it is set aside, and stays pending", delivery, e);
        }
    }

    /// When all couriers have gone home.
    @Override
    public void close() {
        lane.close();
    }
}
