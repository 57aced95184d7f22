package org.gradewatch.ingest.reading.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.ingest.reading.worded.Words;

/// The sentences that tell the story: without captions, links to other stories and what stands
/// below it.
record Story(List<Sentence> sentences) {

    /// How many sentences from the beginning say what the story is.
    private static final int LEAD = 6;

    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„]|''");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—*•·▪►>]+|\\d{1,2}[.)])\\s+");
    private static final int LONGEST_HEADING = 60;

    /// What is longer is no paragraph, and no sentence, that anybody wrote.
    private static final int LONGEST_LINE = 20_000;

    private static final int LONGEST_SENTENCE = 2_000;

    Story {
        sentences = List.copyOf(sentences);
    }

    static Story of(String article, AreaWords areas) {
        var sentences = new ArrayList<Sentence>();
        for (String line : rows(lines(article), areas)) {
            for (Sentence sentence : Sentence.of(line, sentences.size())) {
                if (sentence.text().length() <= LONGEST_SENTENCE) {
                    sentences.add(sentence.numbered(sentences.size()));
                }
            }
        }
        return new Story(sentences);
    }

    List<Sentence> lead() {
        return sentences.subList(0, Math.min(LEAD, sentences.size()));
    }

    boolean says(Words words) {
        return sentences.stream().anyMatch(sentence -> words.in(sentence.text()));
    }

    /// A line that is printed twice, such as a headline, counts once; a grade may stand in many.
    private static List<String> lines(String article) {
        PressWords words = PressWords.SHIPPED;
        Set<String> seen = new HashSet<>();
        var lines = new ArrayList<String>();
        boolean links = false;
        for (String printed :
                DOUBLE_QUOTES.matcher(Letters.plain(article)).replaceAll("\"").split("\n")) {
            String line = BULLET.matcher(Letters.oneLine(start(printed))).replaceFirst("");
            boolean heading = line.length() <= LONGEST_HEADING && (Sentence.isHeadline(line) || line.endsWith(":"));
            if (heading && !lines.isEmpty() && isAll(words.ends(), line)) {
                break;
            }
            if (words.links().begin(line) && (heading || line.contains(":"))) {
                links = true;
            } else if (!line.isEmpty() && !(links && Sentence.isHeadline(line))) {
                links = false;
                if (!words.captions().in(line) && (seen.add(line) || line.indexOf(' ') < 0)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static String start(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }

    /// "Comments (3)" and "About us" are such headings; "About 50 social workers" is none.
    private static boolean isAll(Words words, String line) {
        return words.places(line)
                .anyMatch(place ->
                        place.start() <= 1 && line.substring(place.end()).matches("[^\\p{L}]{0,8}"));
    }

    /// A label and the grade in the line below it are one row.
    private static List<String> rows(List<String> lines, AreaWords areas) {
        var rows = new ArrayList<String>();
        for (String line : lines) {
            String above = rows.isEmpty() ? "" : rows.getLast();
            if (areas.isGrade(line) && areas.isLabel(above)) {
                rows.set(rows.size() - 1, above.replaceFirst("\\s*[:–—-]*$", "") + ": " + line);
            } else {
                rows.add(line);
            }
        }
        return rows;
    }
}
