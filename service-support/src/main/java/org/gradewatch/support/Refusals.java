package org.gradewatch.support;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Counts who was not let in: `gradewatch_access_refused_total`, by reason. The log has one line
/// for each reason in ten seconds, however many try.
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String NAME = "gradewatch.access.refused";
    private static final long PAUSE = 10_000_000_000L;

    private final Map<Refusal, Tally> tallies = new EnumMap<>(Refusal.class);
    private final LongSupplier nanoTime;

    private record Tally(Counter counter, AtomicLong next, AtomicLong unsaid) {}

    Refusals(MeterRegistry registry, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        for (Refusal refusal : Refusal.values()) {
            Counter counter = Counter.builder(NAME)
                    .description("requests that were not let in")
                    .tag("reason", refusal.word())
                    .register(registry);
            tallies.put(refusal, new Tally(counter, new AtomicLong(nanoTime.getAsLong()), new AtomicLong()));
        }
    }

    /// @param detail in words; never a token
    void count(Refusal refusal, String detail, ServerHttpRequest request) {
        Tally tally = requireNonNull(tallies.get(refusal));
        tally.counter().increment();
        long now = nanoTime.getAsLong();
        long due = tally.next().get();
        if (now - due < 0 || !tally.next().compareAndSet(due, now + PAUSE)) {
            tally.unsaid().incrementAndGet();
            return;
        }
        LOG.warn(
                "refused ({}): {}; {} {} from {}; before it, unsaid: {}",
                refusal.word(),
                oneLine(detail),
                request.getMethod(),
                oneLine(request.getURI().getRawPath()),
                request.getRemoteAddress(),
                tally.unsaid().getAndSet(0));
    }

    /// Whoever is refused must not write lines of the log.
    private static String oneLine(String text) {
        String start = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
