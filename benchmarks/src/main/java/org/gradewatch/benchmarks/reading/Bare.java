package org.gradewatch.benchmarks.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.ingest.reading.DocumentReader;
import org.gradewatch.ingest.reading.ReadingLimits;
import org.gradewatch.model.Frameworks;

/// A plain loop on the same library: what reading cannot do without.
final class Bare {

    private Bare() {}

    /// @param pages of which the text is taken, from the first
    record Document(Path file, int pages) {}

    static List<Document> pagesThatAreRead(List<Path> files) {
        var reader = new DocumentReader(ShippedAuthorities.load(), Frameworks.shipped(), ReadingLimits.usual());
        var documents = new ArrayList<Document>();
        for (Path file : files) {
            long before = reader.pagesRead();
            reader.read(bytes(file), "application/pdf", null);
            int pages = (int) (reader.pagesRead() - before);
            if (pages > 0) {
                documents.add(new Document(file, pages));
            }
        }
        return documents;
    }

    static void extract(List<Document> documents, int times) {
        for (int i = 0; i < times; i++) {
            documents.forEach(Bare::extract);
        }
    }

    private static void extract(Document document) {
        try (PDDocument pdf = Loader.loadPDF(bytes(document.file()))) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(document.pages());
            if (stripper.getText(pdf).isEmpty()) {
                throw new IllegalStateException(document.file() + " has no text");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(document.file().toString(), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
