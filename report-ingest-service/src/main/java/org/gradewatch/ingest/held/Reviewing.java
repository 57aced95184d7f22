package org.gradewatch.ingest.held;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradewatch.ingest.decision.Revisions;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.publish.Plan;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.ingest.receive.Given;
import org.gradewatch.ingest.store.DocumentStore;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Event;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.gradewatch.model.ReportEvent;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/// Carries out what a person decides: the decision and the events that follow from it are one
/// transaction.
final class Reviewing {

    /// Reports and structured facts stay; articles belong to others.
    private static final Set<String> KEPT = Set.of(MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_JSON_VALUE);

    private final Publisher publisher;
    private final Values values;
    private final DocumentStore store;
    private final Clock clock;

    Reviewing(Publisher publisher, Values values, DocumentStore store, Clock clock) {
        this.publisher = publisher;
        this.values = values;
        this.store = store;
        this.clock = clock;
    }

    HeldDocument decide(DocumentId id, Verdict verdict, String by) {
        String why = Given.sentence("why", verdict.why());
        State decision = decision(verdict);
        return publisher.publish(
                known -> {
                    HeldDocument held = current(known, id, verdict);
                    HeldDocument decided = held.decided(decision, by, why, clock.instant());
                    return new Plan<>(decided, events(known, held, decided, verdict));
                },
                this::forgetArticle);
    }

    private List<Event> events(Known known, HeldDocument held, HeldDocument decided, Verdict verdict) {
        var events = new ArrayList<Event>();
        if (decided.state() == State.PUBLISHED) {
            events.addAll(published(known, held, decided, verdict));
        }
        events.add(decided);
        return events;
    }

    private List<ReportEvent> published(Known known, HeldDocument held, HeldDocument decided, Verdict verdict) {
        Instant now = decided.changedAt();
        return new Revisions(
                        held.documentId(),
                        known.reports().of(held.documentId()),
                        held.sourceUri(),
                        held.seenAt(),
                        now,
                        decided.decidedBy(),
                        verdict.supersedes() == null ? null : Given.documentId(verdict.supersedes()))
                .to(values.of(held, verdict));
    }

    private static State decision(Verdict verdict) {
        return switch (verdict.decision()) {
            case "PUBLISH" -> State.PUBLISHED;
            case "DISCARD" -> State.DISCARDED;
            case null, default ->
                throw new Rejected("decision: '%s' (expected: PUBLISH or DISCARD)".formatted(verdict.decision()));
        };
    }

    private static HeldDocument current(Known known, DocumentId id, Verdict verdict) {
        HeldDocument held = HeldRoutes.found(known.held(), id);
        if (verdict.version() == null) {
            throw new Rejected(
                    "version is missing (expected: the version that you saw, now %d)".formatted(held.version()));
        }
        if (verdict.version() != held.version()) {
            throw conflict("version: %d (expected: %d, which is %s)"
                    .formatted(verdict.version(), held.version(), held.state()));
        }
        if (held.state() == State.PUBLISHED) {
            throw conflict("it was published (expected: a document that waits; what is published can be withdrawn)");
        }
        return held;
    }

    private static ResponseStatusException conflict(String detail) {
        return new ResponseStatusException(HttpStatus.CONFLICT, detail);
    }

    private void forgetArticle(HeldDocument decided) {
        try {
            if (!KEPT.contains(decided.mediaType())) {
                store.delete(decided.documentId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be deleted", e);
        }
    }
}
