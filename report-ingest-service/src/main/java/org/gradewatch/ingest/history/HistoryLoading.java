package org.gradewatch.ingest.history;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.gradewatch.ingest.decision.Deciding;
import org.gradewatch.ingest.decision.Decision;
import org.gradewatch.ingest.decision.Submission;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.meters.IngestMeters;
import org.gradewatch.ingest.publish.Plan;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.model.Event;

/// Publishes the lines of a table that are not known yet, many to a transaction. A line that is
/// known in any way, a withdrawn one too, is left as it is.
final class HistoryLoading {

    private static final String CSV = "text/csv";
    private static final Decision KNOWN = new Decision.AlreadyKnown(List.of(), List.of());

    private final Publisher publisher;
    private final Deciding deciding;
    private final IngestMeters meters;
    private final int atOnce;

    HistoryLoading(Publisher publisher, Deciding deciding, IngestMeters meters, int atOnce) {
        this.publisher = publisher;
        this.deciding = deciding;
        this.meters = meters;
        this.atOnce = atOnce;
    }

    /// The outcomes that ship with the product: before anybody else may publish.
    Loaded loadFirst(List<HistoryRow> rows, String by) {
        return load(rows, by, publisher::publishFirst);
    }

    Loaded load(List<HistoryRow> rows, String by) {
        return load(rows, by, plan -> publisher.publish(plan, _ -> {}));
    }

    private Loaded load(
            List<HistoryRow> rows, String by, Function<Function<Known, Plan<List<Decided>>>, List<Decided>> publish) {
        Loaded all = Loaded.NOTHING;
        for (int from = 0; from < rows.size(); from += atOnce) {
            List<HistoryRow> some = rows.subList(from, Math.min(rows.size(), from + atOnce));
            for (Decided line : publish.apply(known -> plan(known, some, by))) {
                all = all.and(Loaded.of(line.decision()));
                meters.count(status(line.decision()), List.of(line.row().report()));
            }
        }
        return all;
    }

    private record Decided(HistoryRow row, Decision decision) {}

    private Plan<List<Decided>> plan(Known known, List<HistoryRow> rows, String by) {
        List<Decided> lines = rows.stream()
                .map(row -> new Decided(row, isKnown(known, row) ? KNOWN : decide(row, by)))
                .toList();
        List<Event> events = lines.stream()
                .flatMap(line -> line.decision().events().stream())
                .toList();
        return new Plan<>(lines, events);
    }

    private static boolean isKnown(Known known, HistoryRow row) {
        return !known.reports().of(row.documentId()).isEmpty()
                || known.held().find(row.documentId()).isPresent();
    }

    private Decision decide(HistoryRow row, String by) {
        return deciding.on(
                new Submission(row.documentId(), CSV, row.sourceUri(), Instant.now(), by),
                Reading.read(List.of(row.report())));
    }

    private static String status(Decision decision) {
        return switch (decision) {
            case Decision.Publish _ -> "published";
            case Decision.AlreadyKnown _ -> "known";
            case Decision.Hold _ -> "held";
            case Decision.Refuse _ -> "nothing";
        };
    }
}
