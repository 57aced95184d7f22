package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.dated.InspectionDays;
import org.gradewatch.model.Period;

/// When was the visit? On the days that stand under that name, or that the letter's own sentence
/// gives; where it gives none, on the only ones in the letter. Others may be those of an earlier
/// inspection.
final class LetterDays {

    private static final String DAYS = "((?:[a-z]{3,6}day,?\\s+)?\\d{1,2}[a-z0-9 ,/–-]{3,60}?20\\d\\d"
            + "(?:\\s*(?:to|until|and|[–-])\\s*(?:[a-z]{3,6}day,?\\s+)?\\d{1,2}\\s+[a-z]{3,9}\\s+20\\d\\d)?)\\b";

    private static final Pattern UNDER_THAT_NAME = Pattern.compile("(?i)(" + OnSite.DATES + ")" + DAYS);
    private static final Pattern IN_A_SENTENCE = Pattern.compile("(?i)\\b(on|between|from)\\s+" + DAYS);

    private LetterDays() {}

    /// @param opens the words of the letter's own sentence
    static List<Period> in(Front front, List<String> opens) {
        List<List<Period>> named = days(UNDER_THAT_NAME, front.text());
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        List<List<Period>> own = own(front.text(), opens);
        if (!own.isEmpty()) {
            return own.getFirst();
        }
        List<List<Period>> all = days(IN_A_SENTENCE, front.text());
        return all.size() == 1 ? all.getFirst() : List.of();
    }

    /// Behind those words, or else before them.
    private static List<List<Period>> own(String text, List<String> opens) {
        String small = text.toLowerCase(Locale.ROOT);
        for (String words : opens) {
            int at = small.indexOf(words);
            List<List<Period>> behind = at < 0 ? List.of() : days(IN_A_SENTENCE, text.substring(at, end(text, at)));
            List<List<Period>> before =
                    at < 0 ? List.of() : days(IN_A_SENTENCE, text.substring(text.lastIndexOf(". ", at) + 1, at));
            if (!behind.isEmpty()) {
                return behind;
            }
            if (before.size() == 1) {
                return before;
            }
        }
        return List.of();
    }

    private static int end(String text, int at) {
        int end = text.indexOf(". ", at);
        return end < 0 ? text.length() : end + 1;
    }

    private static List<List<Period>> days(Pattern form, String text) {
        return form.matcher(text)
                .results()
                .map(days -> InspectionDays.in(stay(days.group(1), days.group(2))))
                .filter(windows -> !windows.isEmpty())
                .distinct()
                .toList();
    }

    /// "Between the 2nd and the 5th" is one stay, "on the 2nd and the 5th" are two days.
    private static String stay(String preposition, String days) {
        return preposition.equalsIgnoreCase("between") ? days.replaceFirst("(?i) and ", " to ") : days;
    }
}
