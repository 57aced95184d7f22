package org.gradewatch.ingest.reading.press;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers that matter, in figures or in words.
final class Counted {

    private static final List<String> WORDS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final String NUMBER = "\\b(\\d{1,2}|" + String.join("|", WORDS) + ")\\b";

    private static final Pattern IMPROVEMENTS = Pattern.compile("(?i)" + NUMBER
            + " (?:key |main |specific |further |priority )?(?:areas? (?:for|of|needing|requiring|in need"
            + " of|that needs?|to) improve(?:ment)?|recommendations?\\b)");

    private static final Pattern COUNCILS =
            Pattern.compile("(?i)" + NUMBER + " (?:\\w+ )?(?:councils|local authorities|authorities|boroughs)\\b");

    private Counted() {}

    static @Nullable Integer improvements(List<Sentence> sentences) {
        List<Integer> counts = sentences.stream()
                .map(sentence -> first(IMPROVEMENTS, sentence.text()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return counts.size() == 1 ? counts.getFirst() : null;
    }

    /// "Two councils"; or null.
    static @Nullable Integer councils(String text) {
        return first(COUNCILS, text);
    }

    private static @Nullable Integer first(Pattern counted, String text) {
        Matcher found = counted.matcher(text);
        return found.find() ? number(found.group(1)) : null;
    }

    /// Null for "several" and the like.
    static @Nullable Integer number(String word) {
        int inWords = WORDS.indexOf(word.toLowerCase(Locale.ROOT));
        if (inWords >= 0) {
            return Integer.valueOf(inWords + 1);
        }
        return word.matches("\\d{1,2}") ? Integer.valueOf(word) : null;
    }
}
