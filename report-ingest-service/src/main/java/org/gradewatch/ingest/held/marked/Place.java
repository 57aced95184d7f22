package org.gradewatch.ingest.held.marked;

import org.jspecify.annotations.Nullable;

/// Where words stand in a text. Whatever blanks, line ends and apostrophes the two are written
/// with, the letters count.
///
/// @param end behind the last letter
record Place(int start, int end) {

    private static final int SHORTEST = 4;

    static @Nullable Place of(String words, String text) {
        Letters sought = Letters.of(words.endsWith("…") ? words.substring(0, words.length() - 1) : words);
        if (sought.all().length() < SHORTEST) {
            return null;
        }
        Letters there = Letters.of(text);
        int at = there.all().indexOf(sought.all());
        return at < 0
                ? null
                : new Place(there.places()[at], there.places()[at + sought.all().length() - 1] + 1);
    }

    /// A text without blanks, and where each of its letters stood.
    private record Letters(String all, int[] places) {

        static Letters of(String text) {
            var all = new StringBuilder(text.length());
            var places = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
                    places[all.length()] = i;
                    all.append(letter == '’' || letter == '‘' ? '\'' : letter);
                }
            }
            return new Letters(all.toString(), places);
        }
    }
}
