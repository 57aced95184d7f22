package org.gradewatch.rating.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/// A thread that dies, when the broker was away for long, say, is replaced; the transaction that it
/// left open is undone, and its work is done again.
///
/// What kills one thread may kill the next: until one has held out for a while, the topology is not
/// said to run.
final class LostThreads implements StreamsUncaughtExceptionHandler {

    static final Duration HELD_OUT = Duration.ofSeconds(30);

    private static final Duration BEFORE_THE_NEXT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Counter counter;
    private volatile @Nullable Loss last;

    private record Loss(Instant at, String why) {}

    LostThreads(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.counter = Counter.builder("gradewatch.topology.threads.lost")
                .description("Threads of the topology that died and were replaced")
                .register(registry);
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable why) {
        last = new Loss(clock.instant(), String.valueOf(why));
        counter.increment();
        pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /// Why the last one died, if that is not long ago.
    Optional<String> recently() {
        Loss loss = last;
        return loss == null || loss.at().plus(HELD_OUT).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(loss.why());
    }

    /// A disk that is full stays so for a while; the log need not hold a page for each millisecond.
    private static void pause() {
        try {
            Thread.sleep(BEFORE_THE_NEXT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
