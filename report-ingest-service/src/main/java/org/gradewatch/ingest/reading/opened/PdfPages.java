package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// The pages of an open PDF. Each is read when it is first asked for, and only once.
final class PdfPages extends AbstractList<Page> implements RandomAccess {

    private final PDDocument pdf;
    private final List<PDPage> printed = new ArrayList<>();
    private final Page[] read;
    private final PdfText text;

    /// @throws Unreadable when there are more than `most`
    PdfPages(PDDocument pdf, int most, Allowance allowance) {
        this.pdf = pdf;
        this.text = new PdfText(allowance);
        for (PDPage page : pdf.getPages()) {
            printed.add(page);
        }
        if (printed.size() > most) {
            throw tooMany(printed.size(), most);
        }
        read = new Page[printed.size()];
    }

    static Unreadable tooMany(int pages, int most) {
        return new Unreadable("TOO_LONG", "%d pages (expected: at most %d)".formatted(pages, most));
    }

    @Override
    public int size() {
        return read.length;
    }

    @Override
    public Page get(int index) {
        if (read[index] == null) {
            read[index] = Broken.unless(() -> text.of(pdf, printed.get(index), index + 1));
        }
        return read[index];
    }

    int read() {
        return (int) Arrays.stream(read).filter(Objects::nonNull).count();
    }

    void close() throws IOException {
        pdf.close();
    }
}
