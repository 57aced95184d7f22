package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.ingest.reading.opened.Page;

/// The first pages as one line, where a table may break over lines and pages.
final class Front {

    private static final int PAGES = 3;

    private final String text;
    private final NavigableMap<Integer, Integer> pageFrom = new TreeMap<>();

    Front(List<Page> pages) {
        var line = new StringBuilder();
        for (Page page : pages.subList(0, Math.min(PAGES, pages.size()))) {
            pageFrom.put(line.length(), page.number());
            line.append(Letters.oneLine(page.text())).append(' ');
        }
        text = line.toString();
    }

    String text() {
        return text;
    }

    int pageAt(int offset) {
        return pageFrom.floorEntry(offset).getValue();
    }
}
