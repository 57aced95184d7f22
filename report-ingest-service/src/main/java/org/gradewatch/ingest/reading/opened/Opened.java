package org.gradewatch.ingest.reading.opened;

import java.time.LocalDate;
import java.util.List;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;

/// What was found inside a document's bytes.
public sealed interface Opened {

    /// No article is as long.
    int MAX_LETTERS = 500_000;

    static Opened article(String text, @Nullable LocalDate statedOn) {
        return text.length() > MAX_LETTERS
                ? Closed.because("TOO_LONG", "%d letters (expected: at most %d)".formatted(text.length(), MAX_LETTERS))
                : new Article(text, statedOn);
    }

    /// A PDF with a text layer.
    record Printed(List<Page> pages) implements Opened {

        public Printed {
            pages = List.copyOf(pages);
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
