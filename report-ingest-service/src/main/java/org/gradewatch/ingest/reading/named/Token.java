package org.gradewatch.ingest.reading.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A run of letters and digits; `&` counts as "and".
record Token(String word, int start, int end, boolean capital) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]+|&");

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        Matcher found = FORM.matcher(text);
        while (found.find()) {
            String word = found.group();
            tokens.add(new Token(
                    word.equals("&") ? "and" : word.toLowerCase(Locale.ROOT),
                    found.start(),
                    found.end(),
                    Character.isUpperCase(word.charAt(0))));
        }
        return tokens;
    }
}
