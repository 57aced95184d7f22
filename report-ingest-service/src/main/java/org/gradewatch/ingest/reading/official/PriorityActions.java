package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.PriorityAction;
import org.jspecify.annotations.Nullable;

/// Where does the letter want action first? In the list below its heading; where there is none, in
/// the sentence that says so.
final class PriorityActions {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private final ActionWords words = ActionWords.SHIPPED;
    private final List<PriorityAction> actions = new ArrayList<>();
    private boolean none;

    private PriorityActions() {}

    /// Empty where the letter says that there are none; absent where it does not speak of them, or
    /// only of those of another visit.
    static @Nullable List<PriorityAction> in(List<Page> pages) {
        var found = new PriorityActions();
        found.lists(PrintedLine.of(pages));
        if (found.actions.isEmpty()) {
            pages.forEach(found::sentences);
        }
        return found.actions.isEmpty() && !found.none
                ? null
                : found.actions.stream().distinct().toList();
    }

    private void lists(List<PrintedLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isAboveList(lines, i)) {
                list(ActionList.in(lines.subList(i + 1, lines.size()), words));
            }
        }
    }

    private void list(List<PriorityAction> listed) {
        String first = listed.isEmpty() ? "" : listed.getFirst().words();
        if (words.none().in(first)) {
            none = true;
        } else if (!words.areas().in(first) || !words.isElsewhen(first)) {
            actions.addAll(listed);
        }
    }

    /// A heading, or the end of a sentence that speaks of what follows.
    private boolean isAboveList(List<PrintedLine> lines, int at) {
        String line = lines.get(at).text();
        if (words.isHeading(line)) {
            return true;
        }
        return line.endsWith(":")
                && words.isFinding(
                        lastSentence((at == 0 ? "" : lines.get(at - 1).text()) + " " + line));
    }

    private static String lastSentence(String text) {
        String[] sentences = SENTENCE.split(text);
        return sentences[sentences.length - 1];
    }

    private void sentences(Page page) {
        SENTENCE.splitAsStream(page.text().replaceAll("\\s+", " ").strip()).forEach(sentence -> {
            if (words.isFinding(sentence)) {
                actions.add(new PriorityAction(page.number(), sentence));
            }
            none |= words.isNone(sentence);
        });
    }
}
