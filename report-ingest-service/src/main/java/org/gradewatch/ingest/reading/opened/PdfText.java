package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the text of every page, and of the first ones where each word stands.
final class PdfText extends PDFTextStripper {

    private static final int PAGES_WITH_PLACES = 3;

    private final Deadline deadline;
    private final List<Page> pages = new ArrayList<>();
    private final List<PlacedWord> words = new ArrayList<>();
    private final StringWriter text = new StringWriter();

    PdfText(Deadline deadline) {
        this.deadline = deadline;
        setLineSeparator("\n");
    }

    List<Page> pagesOf(PDDocument document) throws IOException {
        writeText(document, text);
        return pages;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String piece, List<TextPosition> letters) throws IOException {
        if (pages.size() < PAGES_WITH_PLACES) {
            place(letters);
        }
        super.writeString(piece, letters);
    }

    /// A piece may hold several words, and blanks that reach far.
    private void place(List<TextPosition> letters) {
        int from = 0;
        for (int at = 0; at <= letters.size(); at++) {
            if (at == letters.size() || letters.get(at).getUnicode().isBlank()) {
                if (at > from) {
                    words.add(word(letters.subList(from, at)));
                }
                from = at + 1;
            }
        }
    }

    private static PlacedWord word(List<TextPosition> letters) {
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        var word = new StringBuilder();
        letters.forEach(letter -> word.append(letter.getUnicode()));
        return new PlacedWord(
                Letters.plain(word.toString()),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getHeightDir());
    }

    @Override
    protected void endPage(PDPage page) {
        pages.add(new Page(pages.size() + 1, Letters.plain(text.toString()), words));
        text.getBuffer().setLength(0);
        words.clear();
    }
}
