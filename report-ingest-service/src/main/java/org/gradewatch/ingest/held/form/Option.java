package org.gradewatch.ingest.held.form;

/// One that can be chosen of several.
///
/// @param value as it comes back
public record Option(String value, String words, boolean chosen) {

    public static Option of(String value, String words, String chosen) {
        return new Option(value, words, value.equals(chosen));
    }
}
