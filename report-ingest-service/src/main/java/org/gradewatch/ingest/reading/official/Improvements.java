package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Frameworks;
import org.jspecify.annotations.Nullable;

/// Counts the items of the list of what the authority should do better.
final class Improvements {

    private static final Pattern BULLET = Pattern.compile("(?m)^[ ]*[•◼■▪●\\uf0a7\\uf06e\\uf0b7\\u25aa]");
    private static final Pattern NUMBER = Pattern.compile("(?m)^[ ]*(\\d{1,2})\\.[ ]");

    private Improvements() {}

    /// Absent where no such list is found, or none with its mark.
    static @Nullable Integer count(List<Page> pages, Frameworks.@Nullable Improvements printed) {
        if (printed == null) {
            return null;
        }
        String text = pages.stream().map(Page::text).collect(Collectors.joining("\n"));
        Matcher heading = Pattern.compile("(?m)^[ ]*" + Labels.expression(printed.headings()) + "\\??[ ]?:?\\d?[ ]*$")
                .matcher(text);
        Matcher end = Pattern.compile(
                        "(?m)^[ ]*(?:" + Labels.expression(printed.ends()) + (printed.numbered() ? ")" : "|1\\.[ ])"))
                .matcher(text);
        while (heading.find()) {
            int to = end.find(heading.end()) ? end.start() : text.length();
            int items = items(text.substring(heading.end(), to), printed.numbered());
            if (items > 0) {
                return items;
            }
        }
        return null;
    }

    private static int items(String list, boolean numbered) {
        return numbered ? numbered(list) : (int) BULLET.matcher(list).results().count();
    }

    /// Only those that follow upon each other from 1 on.
    private static int numbered(String list) {
        int count = 0;
        Matcher number = NUMBER.matcher(list);
        while (number.find()) {
            if (Integer.parseInt(number.group(1)) == count + 1) {
                count++;
            }
        }
        return count;
    }
}
