package org.gradewatch.ingest.reading.press;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The part of a sentence that a grade is told in: "Kent was rated good, while Essex waits" has
/// two.
record Clause(String sentence, int from, int to) {

    private static final Pattern BORDER = Pattern.compile("(?i)[;]|(?:,| [–—-])"
        + " (?:but|while|whereas|although|though|and|compared|unlike|up|down|with|as|making|meaning|joining|following|after|which|who|where|the"
        + " same)\\b| (?:but|while|whereas|whilst)\\b| [–—] ");

    /// Such a word belongs to what it opens.
    private static final Pattern OPENER = Pattern.compile("(?i)\\b(?:which|who|where|after|following)$");

    private static final Pattern INSERTION =
            Pattern.compile("(?i), (?:which|who|where|with|as|joining|following|unlike|though|although)");

    static Clause around(String sentence, int from, int to) {
        int begin = 0;
        int end = sentence.length();
        for (MatchResult border : BORDER.matcher(sentence).results().toList()) {
            if (border.end() <= from && !isInsertion(sentence, border, from)) {
                begin = OPENER.matcher(border.group()).find() ? border.start() + 1 : border.end();
            } else if (border.start() >= to) {
                end = Math.min(end, border.start());
            }
        }
        int comma = sentence.indexOf(',', to);
        return new Clause(sentence, begin, comma < 0 ? end : Math.min(end, comma));
    }

    /// "The service, which is part of ours, was rated good" goes on after the second comma.
    private static boolean isInsertion(String sentence, MatchResult border, int from) {
        int comma = sentence.indexOf(',', border.end());
        return INSERTION.matcher(border.group()).matches() && comma >= 0 && comma < from;
    }

    String text() {
        return sentence.substring(from, to);
    }

    boolean holds(int start, int end) {
        return start >= from && end <= to;
    }
}
