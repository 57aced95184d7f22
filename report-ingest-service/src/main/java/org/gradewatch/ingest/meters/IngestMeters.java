package org.gradewatch.ingest.meters;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;
import org.gradewatch.ingest.known.HeldDocuments;
import org.gradewatch.ingest.reading.Abandoned;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;

/// Every document that comes in is counted once, by what became of it:
/// received = published + known + held + nothing + unreadable. Rows of a table are documents.
public final class IngestMeters {

    /// Counter; tags `status`, `framework` and `basis`, the last two of the first report, `NONE`
    /// where there is none.
    public static final String DOCUMENTS = "gradewatch.documents";
    /// Timer: the reading alone, without the wait for it.
    public static final String READING = "gradewatch.reading";
    /// Counter: readings that ran out of time.
    public static final String ABANDONED = "gradewatch.readings.abandoned";
    /// Gauge: those of them that have not ended yet.
    public static final String GOING_ON = "gradewatch.readings.abandoned.running";
    /// Gauge: documents that wait for a person now.
    public static final String HELD = "gradewatch.held.documents";

    /// Counter; tag `carriers`, the readings that agreed on a judgement of an official report: a
    /// layout that only few of them understand shows here.
    public static final String JUDGEMENTS = "gradewatch.judgements.read";

    private static final String NONE = "NONE";

    private final MeterRegistry meters;
    private final Timer reading;

    public IngestMeters(MeterRegistry meters, HeldDocuments held) {
        this.meters = meters;
        this.reading = Timer.builder(READING)
                .description("Time to read one document")
                .publishPercentileHistogram()
                .register(meters);
        meters.gauge(HELD, held, HeldDocuments::open);
    }

    public void watch(Abandoned readings) {
        FunctionCounter.builder(ABANDONED, readings, Abandoned::all)
                .description("Readings that ran out of time")
                .register(meters);
        Gauge.builder(GOING_ON, readings, Abandoned::goingOn)
                .description("Readings that ran out of time and have not ended yet")
                .register(meters);
    }

    public void count(String status, List<Report> reports) {
        Report first = reports.isEmpty() ? null : reports.getFirst();
        meters.counter(
                        DOCUMENTS,
                        "status",
                        status,
                        "framework",
                        orNone(first == null ? null : first.framework()),
                        "basis",
                        orNone(first == null ? null : first.basis().name()))
                .increment();
    }

    public void judgementRead(String carriers) {
        meters.counter(JUDGEMENTS, "carriers", carriers).increment();
    }

    public <T> T time(Supplier<T> reader) {
        Timer.Sample sample = Timer.start(meters);
        try {
            return reader.get();
        } finally {
            sample.stop(reading);
        }
    }

    private static String orNone(@Nullable String word) {
        return word == null ? NONE : word;
    }
}
