package org.gradewatch.ingest.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.gradewatch.ingest.decision.Deciding;
import org.gradewatch.ingest.decision.Decision;
import org.gradewatch.ingest.meters.IngestMeters;
import org.gradewatch.ingest.publish.Plan;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.store.Arrival;
import org.gradewatch.ingest.store.DocumentStore;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.springframework.http.MediaType;

/// Brings a document that was read to its end: decided, kept where it must be, published.
///
///     arrived --> read --> decide --> keep --> one transaction --> (an article) delete
final class Receiving {

    private final Publisher publisher;
    private final Deciding deciding;
    private final DocumentStore store;
    private final IngestMeters meters;

    Receiving(Publisher publisher, Deciding deciding, DocumentStore store, IngestMeters meters) {
        this.publisher = publisher;
        this.deciding = deciding;
        this.store = store;
        this.meters = meters;
    }

    Decision receive(Arrival arrival, Sent sent, Readings.DocumentRead read) {
        DocumentId id = read.documentId();
        Reading reading = read.reading();
        Decision decision = publisher.publish(
                _ -> {
                    Decision decided = deciding.on(sent.as(id, read.mediaType()), reading);
                    if (isKept(decided, read.mediaType())) {
                        keep(id, arrival);
                    }
                    return new Plan<>(decided, decided.events());
                },
                decided -> {
                    if (isArticle(reading) && !isKept(decided, read.mediaType())) {
                        delete(id);
                    }
                });
        meters.count(Answer.to(id, decision).status(), reading.reports());
        return decision;
    }

    private static boolean isArticle(Reading reading) {
        return reading.reports().stream().anyMatch(report -> report.basis() == Basis.PRESS);
    }

    private static boolean isKept(Decision decision, MediaType type) {
        return switch (decision) {
            case Decision.Hold _ -> true;
            case Decision.Publish _, Decision.AlreadyKnown _ -> MediaTypes.isKept(type);
            case Decision.Refuse _ -> false;
        };
    }

    private void keep(DocumentId id, Arrival arrival) {
        try {
            store.keep(id, arrival);
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be kept", e);
        }
    }

    private void delete(DocumentId id) {
        try {
            store.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be deleted", e);
        }
    }
}
