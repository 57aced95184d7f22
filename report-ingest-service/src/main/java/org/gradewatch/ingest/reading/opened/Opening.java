package org.gradewatch.ingest.reading.opened;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gradewatch.ingest.reading.ReadingLimits;
import org.jspecify.annotations.Nullable;

/// What is this document? Bytes decide; what the sender says of them only where they do not.
public final class Opening {

    /// How far into a file the mark of a PDF may stand: what readers of PDF allow.
    private static final int MARK_WITHIN = 1024;

    private static final int LARGEST_PAGE = 10 * 1024 * 1024;
    private static final int MOST_ELEMENTS = 200_000;

    /// In bytes, in any encoding.
    private static final int LONGEST_LETTER = 4;

    private Opening() {}

    public static Opened open(byte[] document, @Nullable String mediaType, ReadingLimits limits, Deadline deadline) {
        if (document.length == 0) {
            return Opened.Closed.because("EMPTY", "0 bytes (expected: a document)");
        }
        String start = start(document);
        if (isPdf(document)) {
            return OpenedPdf.of(document, limits, deadline);
        }
        String stated = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        if (stated.startsWith("application/pdf")) {
            return Opened.Closed.because(
                    "NOT_A_PDF",
                    "it begins with '%s' (expected: %%PDF-)"
                            .formatted(Letters.oneLine(start.substring(0, Math.min(start.length(), 20)))));
        }
        return stated.startsWith("text/html") || looksLikeHtml(start)
                ? webPage(document)
                : text(document, limits.letters());
    }

    /// What the parser makes of a page is many times as large as the page.
    private static Opened webPage(byte[] document) {
        if (document.length > LARGEST_PAGE) {
            return Opened.Closed.because(
                    "TOO_LARGE",
                    "a web page of %d bytes (expected: at most %d)".formatted(document.length, LARGEST_PAGE));
        }
        int elements = 0;
        for (byte letter : document) {
            elements += letter == '<' ? 1 : 0;
        }
        return elements > MOST_ELEMENTS
                ? Opened.Closed.because(
                        "TOO_LARGE",
                        "a web page of %d elements (expected: at most %d)".formatted(elements, MOST_ELEMENTS))
                : WebPage.of(document);
    }

    private static Opened text(byte[] document, int mostLetters) {
        return document.length > LONGEST_LETTER * (long) mostLetters
                ? Opened.Closed.because(
                        "TOO_LONG",
                        "a text of %d bytes (expected: at most %d letters)".formatted(document.length, mostLetters))
                : PlainText.of(document);
    }

    /// By its bytes, whatever its sender says.
    public static boolean isPdf(byte[] document) {
        return start(document).contains("%PDF-");
    }

    private static String start(byte[] document) {
        return new String(document, 0, Math.min(document.length, MARK_WITHIN), StandardCharsets.ISO_8859_1);
    }

    private static boolean looksLikeHtml(String start) {
        String head = start.toLowerCase(Locale.ROOT);
        return head.contains("<!doctype html") || head.contains("<html") || head.contains("<head>");
    }
}
