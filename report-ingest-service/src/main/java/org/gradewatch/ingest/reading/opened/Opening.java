package org.gradewatch.ingest.reading.opened;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gradewatch.ingest.reading.ReadingLimits;
import org.jspecify.annotations.Nullable;

/// What is this document? Bytes decide; what the sender says of them only where they do not.
public final class Opening {

    /// How far into a file the mark of a PDF may stand: what readers of PDF allow.
    private static final int MARK_WITHIN = 1024;

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
        if (stated.startsWith("text/html") || looksLikeHtml(start)) {
            return WebPage.of(document);
        }
        return PlainText.of(document);
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
