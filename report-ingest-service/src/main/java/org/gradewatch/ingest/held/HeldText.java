package org.gradewatch.ingest.held;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.gradewatch.ingest.reading.ReadingLimits;
import org.gradewatch.ingest.reading.Transcript;
import org.gradewatch.ingest.reading.Transcript.Leaf;
import org.gradewatch.ingest.reading.opened.Deadline;
import org.gradewatch.ingest.store.DocumentStore;
import org.gradewatch.model.HeldDocument;
import org.jspecify.annotations.Nullable;

/// The text of held documents, beside which their findings are judged. One document is open at a
/// time, however many people look.
final class HeldText {

    private static final int MOST_LETTERS = 200_000;

    private final DocumentStore store;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    HeldText(DocumentStore store) {
        this.store = store;
    }

    /// @param pages from the one that was asked for, as many as an answer may hold
    /// @param pagesInAll 0 where the document gives no text
    /// @param next the page to ask for with `fromPage`; absent when these are the last
    record Text(List<Leaf> pages, int pagesInAll, @Nullable Integer next) {

        /// The first of them, counted from 1.
        int from() {
            return (next == null ? pagesInAll + 1 : next) - pages.size();
        }

        boolean whole() {
            return pages.size() == pagesInAll;
        }
    }

    /// @param fromPage counted from 1
    /// @return null where the document is not kept: an article that was decided, a line of a table
    @Nullable
    Text of(HeldDocument held, int fromPage) {
        return of(held, pages -> text(pages, fromPage));
    }

    /// The same, but who asks for a page behind the last gets the last ones.
    @Nullable
    Text near(HeldDocument held, int fromPage) {
        return of(held, pages -> text(pages, fromPage > pages.size() ? lastOnes(pages) : fromPage));
    }

    private @Nullable Text of(HeldDocument held, Function<List<Leaf>, Text> shown) {
        oneAtATime.lock();
        try {
            return store.read(held.documentId())
                    .map(document -> text(document, held.mediaType(), shown))
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be read", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Text text(byte[] document, String mediaType, Function<List<Leaf>, Text> shown) {
        try {
            return shown.apply(
                    Transcript.of(document, mediaType, ReadingLimits.usual()).leaves());
        } catch (Deadline.Passed e) {
            return new Text(List.of(), 0, null);
        }
    }

    private static Text text(List<Leaf> all, int fromPage) {
        var shown = new ArrayList<Leaf>();
        int letters = 0;
        for (Leaf leaf : all.subList(Math.min(fromPage - 1, all.size()), all.size())) {
            Leaf cut = cut(leaf);
            letters += cut.text().length();
            if (!shown.isEmpty() && letters > MOST_LETTERS) {
                break;
            }
            shown.add(cut);
        }
        int next = fromPage + shown.size();
        return new Text(shown, all.size(), next <= all.size() ? next : null);
    }

    /// As many as one answer holds.
    private static int lastOnes(List<Leaf> all) {
        int letters = 0;
        int from = all.size() + 1;
        while (from > 1) {
            letters += cut(all.get(from - 2)).text().length();
            if (letters > MOST_LETTERS) {
                break;
            }
            from--;
        }
        return from;
    }

    private static Leaf cut(Leaf leaf) {
        return leaf.text().length() <= MOST_LETTERS
                ? leaf
                : new Leaf(leaf.page(), leaf.text().substring(0, MOST_LETTERS - 1) + "…");
    }
}
