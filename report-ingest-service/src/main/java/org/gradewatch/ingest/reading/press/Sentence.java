package org.gradewatch.ingest.reading.press;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One sentence of an article, or a line that is none: a headline, a row of a table.
///
/// @param number counted from 0, for what belongs to the beginning of the article
/// @param spoken which letters are somebody's speech
record Sentence(int number, String text, boolean isHeadline, BitSet spoken) {

    private static final Pattern END = Pattern.compile(
            "(?<=[.!?]|[.!?]['\")])(?<!\\b(?i:St|Mr|Mrs|Ms|Dr|Cllr|Prof|Rev|No)\\.)" + "\\s+(?=['\"(]?[\\p{Lu}\\d])");

    private static final Pattern ENDS = Pattern.compile(".*[.!?:;,]['\")]*");

    /// A grade in quotation marks is shorter. Minutes put who speaks before what he says.
    private static final Pattern SPEECH = Pattern.compile("\"[^\"]{30,}(?:\"|$)"
        + "|(?:^|(?<=[\\s:,(]))'(?=\\p{Lu})(?:[^'\"]|(?<=\\p{L})'(?=\\p{L})|(?<=s)'(?=\\s\\p{Ll})){30,2000}[.,!?]'(?=\\s|$)|^(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Baroness)"
        + " [^:.]{2,40}:.*$");

    static boolean isHeadline(String line) {
        return !ENDS.matcher(line).matches();
    }

    static List<Sentence> of(String line, int firstNumber) {
        boolean headline = isHeadline(line);
        List<MatchResult> speeches = SPEECH.matcher(line).results().toList();
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (MatchResult end : END.matcher(line).results().toList()) {
            sentences.add(sentence(firstNumber + sentences.size(), line, from, end.start(), headline, speeches));
            from = end.end();
        }
        sentences.add(sentence(firstNumber + sentences.size(), line, from, line.length(), headline, speeches));
        return sentences;
    }

    private static Sentence sentence(
            int number, String line, int from, int to, boolean headline, List<MatchResult> speeches) {
        var spoken = new BitSet();
        for (MatchResult speech : speeches) {
            if (speech.start() < to && speech.end() > from) {
                spoken.set(Math.max(speech.start(), from) - from, Math.min(speech.end(), to) - from);
            }
        }
        return new Sentence(number, line.substring(from, to), headline, spoken);
    }

    Sentence numbered(int other) {
        return new Sentence(other, text, isHeadline, spoken);
    }

    boolean isSpoken(int at) {
        return spoken.get(at);
    }

    /// What the writer says himself.
    String unspoken() {
        var rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!spoken.get(i)) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }
}
