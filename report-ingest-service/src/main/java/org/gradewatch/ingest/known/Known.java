package org.gradewatch.ingest.known;

import org.gradewatch.model.Authority;
import org.gradewatch.model.Event;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.ReportEvent;

/// All that has been put on our topics so far.
public record Known(KnownReports reports, HeldDocuments held, KnownAuthorities authorities) {

    public Known() {
        this(new KnownReports(), new HeldDocuments(), new KnownAuthorities());
    }

    /// Takes note of an event that is on its topic.
    public void apply(Event event) {
        switch (event) {
            case ReportEvent report -> reports.apply(report);
            case HeldDocument document -> held.apply(document);
            case Authority authority -> authorities.apply(authority);
            default ->
                throw new IllegalArgumentException(
                        "%s: %s (expected: an event that ingest writes)".formatted(event.eventType(), event.eventId()));
        }
    }
}
