package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.model.PriorityAction;

/// The list below a heading: its items where they have marks, otherwise its paragraphs.
final class ActionList {

    private static final Pattern MARK =
            Pattern.compile("^(?:[•◼■▪●\\uf0a7\\uf06e\\uf0b7\\u25aa–-]|\\(?(?:\\d{1,2}|[a-h])[.)])\\s+");
    private static final Pattern HEADING = Pattern.compile("\\p{Lu}[^.;,:]{0,58}");

    private final ActionWords words;
    private final List<PriorityAction> marked = new ArrayList<>();
    private final List<PriorityAction> paragraphs = new ArrayList<>();
    private final StringBuilder item = new StringBuilder();
    private boolean isMarked;
    private int page;

    private ActionList(ActionWords words) {
        this.words = words;
    }

    /// @param lines what follows on the heading, to the end of the letter
    static List<PriorityAction> in(List<PrintedLine> lines, ActionWords words) {
        var list = new ActionList(words);
        for (int i = 0; i < lines.size() && !list.isOver(lines, i); i++) {
            list.take(lines.get(i));
        }
        list.close();
        return list.marked.isEmpty() ? List.copyOf(list.paragraphs) : List.copyOf(list.marked);
    }

    private boolean isOver(List<PrintedLine> lines, int at) {
        String line = lines.get(at).text();
        if (words.isHeading(line)) {
            return false;
        }
        boolean looksLikeHeading = HEADING.matcher(line).matches()
                && at + 1 < lines.size()
                && Character.isUpperCase(lines.get(at + 1).text().charAt(0));
        return words.isEnd(line) || looksLikeHeading && !(marked.isEmpty() && paragraphs.isEmpty() && item.isEmpty());
    }

    private void take(PrintedLine line) {
        if (words.isHeading(line.text())) {
            return;
        }
        Matcher mark = MARK.matcher(line.text());
        boolean begins = mark.lookingAt();
        if (begins) {
            close();
        }
        if (item.isEmpty()) {
            isMarked = begins;
            page = line.page();
        }
        item.append(item.isEmpty() ? "" : " ").append(begins ? line.text().substring(mark.end()) : line.text());
        if (line.text().endsWith(".")) {
            close();
        }
    }

    /// The first paragraph says what the area is; of the others only those that want something.
    private void close() {
        if (!item.isEmpty()) {
            var action = new PriorityAction(page, item.toString());
            if (isMarked) {
                marked.add(action);
            } else if (paragraphs.isEmpty() || words.wanted().in(item)) {
                paragraphs.add(action);
            }
        }
        item.setLength(0);
        isMarked = false;
    }
}
