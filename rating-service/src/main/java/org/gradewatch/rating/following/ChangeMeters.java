package org.gradewatch.rating.following;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.RatingChanged;

/// What was announced, and who follows it.
final class ChangeMeters {

    /// `gradewatch_rating_changes_total{reason}`: changes announced while this process ran.
    private static final String CHANGES = "gradewatch.rating.changes";
    /// `gradewatch_stream_clients`: open streams.
    private static final String CLIENTS = "gradewatch.stream.clients";
    /// `gradewatch_stream_ended_total{reason}`: streams that ended while this process ran.
    private static final String ENDED = "gradewatch.stream.ended";

    private final MeterRegistry registry;
    private final AtomicInteger clients = new AtomicInteger();

    ChangeMeters(MeterRegistry registry) {
        this.registry = registry;
        Arrays.stream(ChangeReason.values()).forEach(this::changes);
        Arrays.stream(OpenStream.End.values()).forEach(this::ended);
        Gauge.builder(CLIENTS, clients, AtomicInteger::get)
                .description("Open streams of changes")
                .register(registry);
    }

    void announced(RatingChanged change) {
        changes(change.reason()).increment();
    }

    /// How many streams are open.
    AtomicInteger clients() {
        return clients;
    }

    void streamEnded(OpenStream.End why) {
        ended(why).increment();
    }

    double endedStreams(OpenStream.End why) {
        return ended(why).count();
    }

    private Counter ended(OpenStream.End why) {
        return Counter.builder(ENDED)
                .description("Streams that ended while this process ran")
                .tag("reason", why.name())
                .register(registry);
    }

    private Counter changes(ChangeReason reason) {
        return Counter.builder(CHANGES)
                .description("Changes announced while this process ran")
                .tag("reason", reason.name())
                .register(registry);
    }
}
