package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.delivery.Deliveries.Ending;
import org.gradewatch.notification.post.Lane;

/// Writes down how deliveries ended, for all couriers of the process: what comes while the database
/// commits goes with the next commit, all of it together.
final class Settling implements AutoCloseable {

    private static final Duration UNTIL_WOKEN = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final NotificationMeters meters;
    private final Queue<Told> waiting = new ConcurrentLinkedQueue<>();
    private final Lane lane;

    Settling(Deliveries deliveries, NotificationMeters meters) {
        this.deliveries = deliveries;
        this.meters = meters;
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
        lane.wake();
        return told.written();
    }

    private Duration round() {
        var together = new ArrayList<Told>();
        Stream.generate(waiting::poll).takeWhile(told -> told != null).forEach(together::add);
        if (together.isEmpty()) {
            return UNTIL_WOKEN;
        }
        try {
            write(together.stream().flatMap(told -> told.endings().stream()).toList());
            together.forEach(told -> told.written().complete(null));
        } catch (RuntimeException e) {
            together.forEach(told -> told.written().completeExceptionally(e));
        }
        return Duration.ZERO;
    }

    private void write(List<Ending> endings) {
        Persistently.done(() -> {
            deliveries
                    .settle(endings)
                    .forEach(ending -> meters.settled(ending.end().name()));
            return true;
        });
    }

    /// When all couriers have gone home.
    @Override
    public void close() {
        lane.close();
    }
}
