package org.gradewatch.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A document was read, and this is what it says about the authority.
///
/// @param sourceUri where the document can be seen, so that a reader can check our word
/// @param seenAt ingest's first sight of the document, the same in every revision
/// @param publishedAt when this fact was put on the topic
/// @param reviewedBy who decided, where a person did
/// @param supersedes the document that this one replaces, where the publisher or a person says so
public record ReportPublished(
        DocumentId documentId,
        int revision,
        Report report,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) SourceAddress sourceUri,
        Instant seenAt,
        Instant publishedAt,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String reviewedBy,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) DocumentId supersedes)
        implements ReportEvent {

    public ReportPublished {
        requireNonNull(documentId, "documentId");
        requireNonNull(seenAt, "seenAt");
        requireNonNull(publishedAt, "publishedAt");
        requireNonNull(requireNonNull(report, "report").authority(), "report.authority");
        if (revision < 1) {
            throw new IllegalArgumentException("revision: %d (expected: 1 or more)".formatted(revision));
        }
    }

    /// The same fact with the places of the evidence, but not its words.
    public ReportPublished withoutQuotes() {
        return new ReportPublished(
                documentId, revision, report.withoutQuotes(), sourceUri, seenAt, publishedAt, reviewedBy, supersedes);
    }

    @Override
    public AuthorityRef authority() {
        return requireNonNull(report.authority(), "report.authority");
    }

    @Override
    public String eventType() {
        return "org.gradewatch.report.published";
    }

    @Override
    public Instant occurredAt() {
        return publishedAt;
    }
}
