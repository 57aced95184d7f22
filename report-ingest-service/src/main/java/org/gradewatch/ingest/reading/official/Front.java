package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.ingest.reading.opened.Page;

/// The pages of the table as one line, the first ones in most reports: a table may break over lines
/// and pages.
final class Front {

    private static final int PAGES = 3;

    private final String text;
    private final NavigableMap<Integer, Integer> pageFrom = new TreeMap<>();

    Front(List<Page> pages) {
        this(pages, 0);
    }

    private Front(List<Page> pages, int from) {
        var line = new StringBuilder();
        for (Page page : pages.subList(from, Math.min(from + PAGES, pages.size()))) {
            pageFrom.put(line.length(), page.number());
            line.append(Letters.oneLine(page.text())).append(' ');
        }
        text = line.toString();
    }

    /// From the last page on that has these words; from the first where none has them.
    static Front onLastPageSaying(String words, List<Page> pages) {
        for (int from = pages.size() - 1; from > 0; from--) {
            if (Letters.oneLine(pages.get(from).text()).contains(words)) {
                return new Front(pages, from);
            }
        }
        return new Front(pages, 0);
    }

    String text() {
        return text;
    }

    int pageAt(int offset) {
        return pageFrom.floorEntry(offset).getValue();
    }
}
