package org.gradewatch.ingest.history;

import java.util.List;

/// What a table says.
///
/// @param skipped rows that say nothing that can be published, each with its number and why
/// @param ignored headings of columns that mean nothing to us
record Found(List<HistoryRow> rows, List<String> skipped, List<String> ignored) {

    Found {
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
        ignored = List.copyOf(ignored);
    }
}
