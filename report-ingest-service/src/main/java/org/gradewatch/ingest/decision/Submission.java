package org.gradewatch.ingest.decision;

import java.net.URI;
import java.time.Instant;
import org.gradewatch.model.DocumentId;
import org.jspecify.annotations.Nullable;

/// A document as it was handed in.
///
/// @param sourceUri where it can be seen, if the sender says so
/// @param by who sent it
public record Submission(
        DocumentId documentId, String mediaType, @Nullable URI sourceUri, Instant receivedAt, String by) {}
