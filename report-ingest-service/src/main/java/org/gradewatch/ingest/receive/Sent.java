package org.gradewatch.ingest.receive;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.gradewatch.ingest.decision.Submission;
import org.gradewatch.model.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// What a sender says with a document.
///
/// @param isReviewer whether the sender may speak for the inspectorate
record Sent(
        MediaType mediaType,
        @Nullable LocalDate publishedOn,
        @Nullable URI sourceUri,
        Instant receivedAt,
        String by,
        boolean isReviewer) {

    Submission as(DocumentId documentId, MediaType type) {
        String plain = type.getType() + "/" + type.getSubtype();
        return new Submission(documentId, plain, sourceUri, receivedAt, by);
    }
}
