package org.gradewatch.ingest.reading.official;

import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.worded.Words;

/// How letters speak of priority action, as data: `reading/priority-actions.yml` says what each
/// list is for.
record ActionWords(Words areas, Words headings, Words ends, Words none, Words found, Words elsewhen, Words wanted) {

    static final ActionWords SHIPPED = Words.shipped("/reading/priority-actions.yml", ActionWords.class);

    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}']+");

    /// Whether the line is the heading of the list.
    boolean isHeading(String line) {
        return begins(line)
                && !line.endsWith(".")
                && headings.is(NO_LETTERS.matcher(line).replaceAll(" ").strip());
    }

    boolean isEnd(String line) {
        return begins(line) && ends.begin(line);
    }

    /// Whether the sentence says that inspectors found such areas now.
    boolean isFinding(String sentence) {
        return isOfThisVisit(sentence) && found.in(sentence) && !none.in(sentence);
    }

    /// Whether the sentence says that there are none now.
    boolean isNone(String sentence) {
        return isOfThisVisit(sentence) && none.in(sentence);
    }

    private boolean isOfThisVisit(String sentence) {
        return areas.in(sentence) && !isElsewhen(sentence);
    }

    boolean isElsewhen(String sentence) {
        return elsewhen.in(sentence) || YEAR.matcher(sentence).find();
    }

    /// A line within a sentence may look the same, but for its first letter.
    private static boolean begins(String line) {
        return !line.isEmpty() && Character.isUpperCase(line.charAt(0));
    }
}
