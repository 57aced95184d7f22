package org.gradewatch.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// What was said about the authority on the word of this document is taken back; the rating becomes
/// what it would be without the document.
///
/// @param by who withdrew it
/// @param why in a sentence, for the record
public record ReportWithdrawn(
        DocumentId documentId, int revision, AuthorityRef authority, String by, String why, Instant withdrawnAt)
        implements ReportEvent {

    public ReportWithdrawn {
        requireNonNull(documentId, "documentId");
        requireNonNull(authority, "authority");
        requireNonNull(withdrawnAt, "withdrawnAt");
        if (revision < 1) {
            throw new IllegalArgumentException("revision: %d (expected: 1 or more)".formatted(revision));
        }
    }

    @Override
    public String eventType() {
        return "org.gradewatch.report.withdrawn";
    }

    @Override
    public Instant occurredAt() {
        return withdrawnAt;
    }
}
