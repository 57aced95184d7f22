package org.gradewatch.rating.following;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// The changes as they are announced, to any number of clients at their own pace.
///
/// The log is the only buffer. A client is a place in it: it is sent the next change when it has
/// taken the one before, so that a slow one costs nothing and loses nothing.
final class ChangeStream implements SmartLifecycle {

    /// Frames that go to a client in one go.
    private static final int TOGETHER = 8;

    private final ChangeLog changes;
    private final Frames frames = new Frames();
    private final StreamSettings settings;
    private volatile Sinks.Empty<Void> ending = Sinks.empty();
    private volatile boolean running;

    ChangeStream(ChangeLog changes, StreamSettings settings) {
        this.changes = changes;
        this.settings = settings;
    }

    /// @param after the sequence that the client has
    /// @return frames; what comes together is sent together
    Flux<List<ByteBuffer>> after(long after, Predicate<RatingChanged> wanted) {
        return Flux.concat(Flux.just(List.of(retry(settings.reconnect()))), following(after, wanted));
    }

    /// For a client whose place is not one of ours.
    Flux<List<ByteBuffer>> afresh(Predicate<RatingChanged> wanted) {
        return Flux.defer(() -> {
            long last = changes.last();
            return Flux.concat(
                    Flux.just(List.of(retry(settings.reconnect()), Frames.reset(last))), following(last, wanted));
        });
    }

    /// For a client that is asked to come back.
    Flux<List<ByteBuffer>> later(Duration average, String why) {
        return Flux.just(List.of(Frames.comment(why), retry(average)));
    }

    private Flux<List<ByteBuffer>> following(long after, Predicate<RatingChanged> wanted) {
        Flux<List<ByteBuffer>> heartbeats =
                Flux.interval(settings.heartbeat()).onBackpressureDrop().map(_ -> List.of(Frames.heartbeat()));
        return Flux.merge(1, announced(after, wanted), heartbeats)
                .takeUntilOther(ending.asMono())
                // So that all do not come back at once when this instance ends.
                .concatWith(Flux.defer(() -> Flux.just(List.of(retry(settings.reconnect())))));
    }

    private Flux<List<ByteBuffer>> announced(long after, Predicate<RatingChanged> wanted) {
        return Flux.defer(() -> {
            var place = new Place(after);
            return changes.ends().onBackpressureLatest().concatMap(end -> place.upTo(end, wanted), 1);
        });
    }

    /// How far a client has come.
    private final class Place {

        private long at;

        Place(long at) {
            this.at = at;
        }

        Flux<List<ByteBuffer>> upTo(long end, Predicate<RatingChanged> wanted) {
            return Flux.generate(sink -> {
                List<ByteBuffer> next = next(end, wanted);
                if (next.isEmpty()) {
                    sink.complete();
                } else {
                    sink.next(next);
                }
            });
        }

        /// One is the rule; whoever is behind gets many at a time.
        private List<ByteBuffer> next(long end, Predicate<RatingChanged> wanted) {
            var together = new ArrayList<ByteBuffer>(1);
            while (together.size() < TOGETHER) {
                Optional<Sequenced> next = changes.next(at, end, wanted);
                if (next.isEmpty()) {
                    at = Math.max(at, end);
                    break;
                }
                at = next.get().sequence();
                together.add(frames.change(next.get()));
            }
            return together;
        }
    }

    private static ByteBuffer retry(Duration average) {
        long millis = average.toMillis();
        return Frames.retry(Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2 + 1)));
    }

    @Override
    public void start() {
        ending = Sinks.empty();
        running = true;
    }

    /// Before the server waits for its answers to end: these would not end by themselves.
    @Override
    public void stop() {
        running = false;
        ending.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
