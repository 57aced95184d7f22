package org.gradewatch.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document that waits, or waited, for a person's decision.
///
/// @param reasons everything that stands in the way of publishing it
/// @param reports what was understood so far
/// @param version counts the changes of this record, from 1; a decision names the version that it
///     saw
/// @param decidedBy who decided; absent while it is open
/// @param why the reason given with the decision
public record HeldDocument(
        DocumentId documentId,
        State state,
        int version,
        List<Reason> reasons,
        List<Report> reports,
        String mediaType,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) URI sourceUri,
        Instant seenAt,
        Instant changedAt,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String decidedBy,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String why)
        implements Event {

    /// Where a held document stands. A discarded one is not held again when it is sent again.
    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    public HeldDocument {
        requireNonNull(documentId, "documentId");
        requireNonNull(state, "state");
        reasons = List.copyOf(reasons);
        reports = List.copyOf(reports);
    }

    /// The next version, in which somebody has decided.
    public HeldDocument decided(State decision, String by, String because, Instant at) {
        return new HeldDocument(
                documentId, decision, version + 1, reasons, reports, mediaType, sourceUri, seenAt, at, by, because);
    }

    @Override
    public String eventId() {
        return Hashes.eventId("held", documentId, version);
    }

    @Override
    public String eventType() {
        return "org.gradewatch.document.held";
    }

    @Override
    public String subject() {
        return documentId.value();
    }

    @Override
    public Instant occurredAt() {
        return changedAt;
    }
}
