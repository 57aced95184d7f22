package org.gradewatch.ingest.reading;

import java.util.List;
import org.gradewatch.ingest.reading.opened.Deadline;
import org.gradewatch.ingest.reading.opened.Opened;
import org.gradewatch.ingest.reading.opened.Opened.Article;
import org.gradewatch.ingest.reading.opened.Opened.Closed;
import org.gradewatch.ingest.reading.opened.Opened.Printed;
import org.gradewatch.ingest.reading.opened.Opening;
import org.gradewatch.ingest.reading.opened.Unreadable;
import org.jspecify.annotations.Nullable;

/// What stands in a document, for a person to see: the pages that the evidence speaks of.
public record Transcript(List<Leaf> leaves) {

    public Transcript {
        leaves = List.copyOf(leaves);
    }

    /// @param page counted from 1; absent where a document has no pages
    public record Leaf(@Nullable Integer page, String text) {}

    /// Without leaves where the document gives no text.
    public static Transcript of(byte[] document, String mediaType, ReadingLimits limits) {
        try (Opened opened = Opening.open(document, mediaType, limits, Deadline.in(limits.time()))) {
            return switch (opened) {
                case Closed _ -> new Transcript(List.of());
                case Article article -> new Transcript(List.of(new Leaf(null, article.text())));
                case Printed printed ->
                    new Transcript(printed.pages().stream()
                            .map(page -> new Leaf(page.number(), page.text()))
                            .toList());
            };
        } catch (Unreadable e) {
            return new Transcript(List.of());
        }
    }
}
