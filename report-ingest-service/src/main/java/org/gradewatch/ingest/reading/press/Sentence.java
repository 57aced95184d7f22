package org.gradewatch.ingest.reading.press;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.opened.Letters;

/// One sentence of an article, or a line that is none: a headline, a caption.
///
/// @param number counted from 0, for what belongs to the beginning of the article
record Sentence(int number, String text, boolean isHeadline) {

    private static final Pattern END = Pattern.compile("(?<=[.!?])['\"]?\\s+(?=['\"]?\\p{Lu})");
    private static final Pattern ENDS = Pattern.compile(".*[.!?:]['\")]*");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„]");

    /// What is printed twice, such as a caption, is one sentence.
    static List<Sentence> of(String article) {
        var seen = new LinkedHashSet<String>();
        var sentences = new ArrayList<Sentence>();
        for (String line :
                DOUBLE_QUOTES.matcher(Letters.plain(article)).replaceAll("\"").split("\n")) {
            String paragraph = Letters.oneLine(line);
            if (paragraph.isEmpty() || !seen.add(paragraph)) {
                continue;
            }
            boolean headline = !ENDS.matcher(paragraph).matches();
            for (String sentence : END.split(paragraph)) {
                sentences.add(new Sentence(sentences.size(), sentence, headline));
            }
        }
        return sentences;
    }
}
