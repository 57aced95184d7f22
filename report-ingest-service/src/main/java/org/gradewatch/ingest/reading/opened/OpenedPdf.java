package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Opens PDFs.
final class OpenedPdf {

    private OpenedPdf() {}

    static Opened of(byte[] document, int maxPages, Deadline deadline) {
        if (new Inflation(document, deadline).isBomb()) {
            return Opened.Closed.because(
                    "TOO_LARGE", "unpacked, one of its streams has more than %d bytes".formatted(Inflation.MOST));
        }
        try (PDDocument pdf = Loader.loadPDF(new WatchedBytes(document, deadline))) {
            int pages = pdf.getNumberOfPages();
            if (pages > maxPages) {
                return Opened.Closed.because("TOO_LONG", "%d pages (expected: at most %d)".formatted(pages, maxPages));
            }
            return printed(new PdfText(deadline).pagesOf(pdf));
        } catch (InvalidPasswordException e) {
            return Opened.Closed.because("ENCRYPTED", "it can be opened only with a password");
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            return broken(e);
        } catch (IndexOutOfBoundsException
                | NullPointerException
                | ArithmeticException
                | NegativeArraySizeException e) {
            return broken(e);
        } catch (StackOverflowError e) {
            return Opened.Closed.because("BROKEN_PDF", "its objects are nested too deeply");
        }
    }

    private static Opened printed(List<Page> pages) {
        if (pages.stream().allMatch(page -> page.text().isBlank())) {
            return Opened.Closed.because(
                    "NO_TEXT",
                    "%d pages without a text layer (expected: text, not pictures of it)".formatted(pages.size()));
        }
        return new Opened.Printed(pages);
    }

    private static Opened broken(Exception e) {
        return Opened.Closed.because("BROKEN_PDF", "it begins like a PDF, but: " + e.getMessage());
    }
}
