package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.ingest.reading.opened.Page;

/// A line and its page. Lines of numbers alone, which stand at the foot of a page, are none.
record PrintedLine(int page, String text) {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static List<PrintedLine> of(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.text()
                        .lines()
                        .filter(line -> LETTER.matcher(line).find())
                        .map(line -> new PrintedLine(page.number(), Letters.oneLine(line))))
                .toList();
    }
}
