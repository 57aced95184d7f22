package org.gradewatch.ingest.reading.opened;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntSupplier;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;

/// What was found inside a document's bytes.
public sealed interface Opened extends AutoCloseable {

    /// No article is as long.
    int MAX_LETTERS = 500_000;

    static Opened article(String text, @Nullable LocalDate statedOn) {
        return text.length() > MAX_LETTERS
                ? Closed.because("TOO_LONG", "%d letters (expected: at most %d)".formatted(text.length(), MAX_LETTERS))
                : new Article(text, statedOn);
    }

    /// Only a PDF has something to close.
    @Override
    default void close() {}

    /// A PDF with a text layer.
    ///
    /// @param pages each is read when it is asked for, which ends with an [Unreadable] if it cannot
    ///     be
    /// @param read how many of them were, so far
    record Printed(List<Page> pages, IntSupplier read, Runnable closing) implements Opened {

        @Override
        public void close() {
            closing.run();
        }
    }

    /// A web page without its navigation, or a plain text; paragraphs are lines.
    ///
    /// @param statedOn the day that a web page's own metadata gives for it
    record Article(String text, @Nullable LocalDate statedOn) implements Opened {}

    /// It gives no text.
    record Closed(Reason why) implements Opened {

        static Closed because(String code, String detail) {
            return new Closed(new Reason(code, detail));
        }
    }
}
