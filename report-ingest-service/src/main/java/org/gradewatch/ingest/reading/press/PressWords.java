package org.gradewatch.ingest.reading.press;

import org.gradewatch.ingest.reading.worded.Words;

/// What words mark in an article, as data: `reading/press-words.yml` says what each list is for.
record PressWords(
        Words ours,
        Words offices,
        Words others,
        Words inspectorate,
        Words inspection,
        Words fresh,
        Words reports,
        Words elsewhere,
        Words visits,
        Words adverts,
        Words amended,
        Words ungraded,
        Words letters,
        Words unreliable,
        Words hopes,
        Words intents,
        Words denials,
        Words some,
        Words earlier,
        Words asides,
        Words lasting,
        Words speakers,
        Words crowds,
        Words sharers,
        Words standing,
        Words links,
        Words ends,
        Words captions) {

    static final PressWords SHIPPED = Words.shipped("/reading/press-words.yml", PressWords.class);

    /// Whether a text speaks of an inspection as of what has just been.
    boolean areFreshIn(String text) {
        return fresh.in(text) || reports.in(text);
    }
}
