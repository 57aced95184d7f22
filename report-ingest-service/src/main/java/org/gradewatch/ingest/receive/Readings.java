package org.gradewatch.ingest.receive;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.gradewatch.ingest.meters.IngestMeters;
import org.gradewatch.ingest.publish.NotNow;
import org.gradewatch.ingest.reading.DocumentReader;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.store.Arrival;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.StructuredDocuments;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/// Reads what arrived, a few at a time: only these are in memory.
final class Readings {

    private final DocumentReader reader;
    private final StructuredDocuments structured;
    private final Semaphore places;
    private final Duration patience;
    private final IngestMeters meters;

    Readings(
            DocumentReader reader, StructuredDocuments structured, int atOnce, Duration patience, IngestMeters meters) {
        this.reader = reader;
        this.structured = structured;
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
        this.meters = meters;
    }

    /// @throws NotNow when too many are waiting, or too many that ran out of time still go on
    DocumentRead read(Arrival arrival, Sent sent) throws IOException {
        takePlace();
        try {
            byte[] document = arrival.bytes();
            return new DocumentRead(
                    DocumentId.of(document),
                    MediaTypes.of(document, sent.mediaType()),
                    meters.time(() -> read(document, sent)));
        } finally {
            places.release();
        }
    }

    /// @param mediaType by its bytes, where they tell
    record DocumentRead(DocumentId documentId, MediaType mediaType, Reading reading) {}

    private Reading read(byte[] document, Sent sent) {
        Reading reading = anyKind(document, sent);
        reading.reports().forEach(report -> {
            LocalDate start = report.inspectionStart();
            if (sent.publishedOn() != null
                    && start != null
                    && sent.publishedOn().isBefore(start)) {
                throw new Rejected("publishedOn: '%s' (expected: not before the inspection, which began on %s)"
                        .formatted(sent.publishedOn(), start));
            }
        });
        return reading;
    }

    private Reading anyKind(byte[] document, Sent sent) {
        if (!MediaTypes.isStructured(sent.mediaType())) {
            return begun(reader.read(document, sent.mediaType().toString(), sent.publishedOn()));
        }
        Reading reading = structured.read(document, sent.publishedOn());
        boolean official = reading.reports().stream().anyMatch(report -> report.basis() == Basis.OFFICIAL);
        if (official && !sent.isReviewer()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "basis: 'OFFICIAL' (expected: a token with the scope reports:review)");
        }
        return reading;
    }

    private static Reading begun(Reading reading) {
        if (reading.isTooBusy()) {
            throw new NotNow(reading.reasons().getFirst().detail());
        }
        return reading;
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), MILLISECONDS)) {
                throw new NotNow("too many documents are being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted", e);
        }
    }
}
