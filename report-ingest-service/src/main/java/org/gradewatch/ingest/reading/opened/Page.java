package org.gradewatch.ingest.reading.opened;

import java.util.List;

/// One page of a printed document.
///
/// @param number counted from 1
/// @param text in the order of the content stream, lines as printed
/// @param words with their places; only for the first pages, where the tables are
public record Page(int number, String text, List<PlacedWord> words) {

    public Page {
        words = List.copyOf(words);
    }
}
