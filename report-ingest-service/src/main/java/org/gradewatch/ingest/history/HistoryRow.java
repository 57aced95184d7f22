package org.gradewatch.ingest.history;

import java.net.URI;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;

/// One line of a table, which is a document by itself.
///
/// @param line counted from 1, the header being the first
/// @param documentId of the line's canonical text: neither the order of the columns nor empty ones
///     matter
record HistoryRow(
        long line,
        DocumentId documentId,
        Report report,
        @Nullable URI sourceUri) {}
