package org.gradewatch.ingest.reading.opened;

import java.util.regex.Pattern;

/// One way of writing what typesetters write in many: blanks, joined letters, soft hyphens, curly
/// apostrophes.
public final class Letters {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Letters() {}

    /// The same text, line for line.
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\u00a0', '\u2007', '\u2009', '\u202f', '\t', '\f' -> plain.append(' ');
                case '\u00ad' -> plain.append(isBesideNumber(text, i) ? "-" : "");
                case '\u200b', '\ufeff', '\r' -> {}
                case '\ufb00' -> plain.append("ff");
                case '\ufb01' -> plain.append("fi");
                case '\ufb02' -> plain.append("fl");
                case '\u2018', '\u2019', '\u02bc' -> plain.append('\'');
                case '\u2010', '\u2011' -> plain.append('-');
                default -> plain.append(letter);
            }
        }
        return plain.toString();
    }

    /// There it is no place where a word may break, but the dash that some fonts have in its place.
    private static boolean isBesideNumber(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1))
                || at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))
                || at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    /// The text as one line.
    public static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
