package org.gradewatch.benchmarks.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.rating.announcement.Outcome;
import org.gradewatch.rating.announcement.RatingHistory;

/// Reads and writes as ours does, and says of every authority what holds of the first one.
final class UnthinkingFold implements Processor<String, ReportEvent, String, Event> {

    private final List<Outcome> outcomes = new ArrayList<>();

    private ProcessorContext<String, Event> context;
    private KeyValueStore<String, ReportEvent> documents;
    private KeyValueStore<String, Announced> announced;
    private long seen;

    @SuppressWarnings("NullAway.Init")
    UnthinkingFold(int reports) {
        RatingHistory history = RatingHistory.empty();
        for (int nth = 0; nth < reports; nth++) {
            Outcome outcome = history.after(Input.report(0, nth), new Rating.Reach(0, nth), () -> null);
            outcomes.add(outcome);
            history = new RatingHistory(outcome.documents(), outcome.announced());
        }
    }

    @Override
    public void init(ProcessorContext<String, Event> ownContext) {
        context = ownContext;
        documents = ownContext.getStateStore(BareFold.DOCUMENTS);
        announced = ownContext.getStateStore(BareFold.ANNOUNCED);
    }

    @Override
    public void process(Record<String, ReportEvent> report) {
        read(report.key());
        var fact = (ReportPublished) report.value();
        Outcome outcome = outcomes.get(Input.nth(report.timestamp()));
        documents.put(report.key() + "/" + fact.documentId(), fact.withoutQuotes());
        announced.put(report.key(), outcome.announced());
        outcome.rating().ifPresent(rating -> tell(report, rating));
        outcome.change().ifPresent(change -> tell(report, change));
    }

    private void tell(Record<String, ReportEvent> report, Event event) {
        context.forward(new Record<>(report.key(), event, report.timestamp()));
    }

    private void read(String authority) {
        try (var entries = documents.prefixScan(authority + "/", new StringSerializer())) {
            entries.forEachRemaining(entry -> seen += entry.value.revision());
        }
        Announced last = announced.get(authority);
        seen += last == null ? 0 : last.version();
    }
}
