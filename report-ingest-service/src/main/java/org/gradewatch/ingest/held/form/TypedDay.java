package org.gradewatch.ingest.held.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.dated.Day;

/// A day as people write it, or copy it from the document: `6 February 2024`, `6th Feb 2024`,
/// `6/2/2024`, `2024-02-06`.
final class TypedDay {

    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+([A-Za-z]+)\\.?,?\\s+(\\d{4})");
    private static final Pattern IN_NUMBERS = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

    private TypedDay() {}

    /// As `2024-02-06`; what is no day stays as it is, to be complained of.
    static String iso(String typed) {
        String text = typed.strip();
        Matcher words = IN_WORDS.matcher(text);
        if (words.matches()) {
            Integer month = Day.month(words.group(2));
            return month == null ? text : iso(text, words.group(3), month, words.group(1));
        }
        Matcher numbers = IN_NUMBERS.matcher(text);
        return numbers.matches()
                ? iso(text, numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1))
                : text;
    }

    private static String iso(String text, String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return text;
        }
    }
}
