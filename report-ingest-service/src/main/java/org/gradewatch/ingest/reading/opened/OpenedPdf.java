package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gradewatch.ingest.reading.ReadingLimits;

/// Opens PDFs.
final class OpenedPdf {

    private OpenedPdf() {}

    static Opened of(byte[] document, ReadingLimits limits, Deadline deadline) {
        return Broken.unless(() -> open(document, limits, deadline));
    }

    private static Opened open(byte[] document, ReadingLimits limits, Deadline deadline) throws IOException {
        var allowance = new Allowance(limits, deadline);
        PDDocument pdf = new WatchedParser(new WatchedBytes(document, deadline), allowance).parse();
        boolean opened = false;
        try {
            if (pdf.getNumberOfPages() > limits.pages()) {
                throw PdfPages.tooMany(pdf.getNumberOfPages(), limits.pages());
            }
            pdf.setResourceCache(new KeptFonts());
            var pages = new PdfPages(pdf, limits.pages(), allowance);
            checkText(pages);
            opened = true;
            return new Opened.Printed(pages, pages::read, () -> close(pages));
        } finally {
            if (!opened) {
                pdf.close();
            }
        }
    }

    private static void checkText(PdfPages pages) {
        if (pages.stream().allMatch(page -> page.text().isBlank())) {
            throw new Unreadable(
                    "NO_TEXT",
                    "%d pages without a text layer (expected: text, not pictures of it)".formatted(pages.size()));
        }
    }

    private static void close(PdfPages pages) {
        try {
            pages.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
