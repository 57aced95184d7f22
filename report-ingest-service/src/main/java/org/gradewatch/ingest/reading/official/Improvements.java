package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.opened.Page;
import org.jspecify.annotations.Nullable;

/// Counts the bullets under "What needs to improve".
final class Improvements {

    private static final Pattern HEADING = Pattern.compile("(?mi)^[ ]*what needs to improve\\??[ :]*\\d?[ ]*$");
    private static final Pattern BULLET = Pattern.compile("(?m)^[ ]*[•◼■▪●\\uf0a7\\uf06e\\uf0b7\\u25aa]");
    private static final Pattern END =
            Pattern.compile("(?mi)^[ ]*(?:the (?:experiences and progress of|impact of leaders)|1\\.[ ])");

    private Improvements() {}

    static @Nullable Integer count(List<Page> pages) {
        String text = pages.stream().map(Page::text).collect(Collectors.joining("\n"));
        Matcher heading = HEADING.matcher(text);
        if (!heading.find()) {
            return null;
        }
        Matcher end = END.matcher(text);
        String list = text.substring(heading.end(), end.find(heading.end()) ? end.start() : text.length());
        int bullets = (int) BULLET.matcher(list).results().count();
        return bullets == 0 ? null : bullets;
    }
}
