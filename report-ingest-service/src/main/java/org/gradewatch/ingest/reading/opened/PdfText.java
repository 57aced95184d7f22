package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Takes the text of a page, and of the first ones where each word stands, in one pass.
final class PdfText extends PDFTextStripper {

    private static final int PAGES_WITH_PLACES = 3;

    /// No page has as many letters. The library keeps some hundred bytes for each.
    private static final int LETTERS = 100_000;

    private final Allowance allowance;
    private final List<PlacedWord> words = new ArrayList<>();
    private final StringWriter text = new StringWriter();

    private @Nullable PDPage wanted;
    private int number;
    private int letters;

    PdfText(Allowance allowance) {
        this.allowance = allowance;
        setLineSeparator("\n");
    }

    Page of(PDDocument document, PDPage page, int number) throws IOException {
        this.wanted = page;
        this.number = number;
        letters = 0;
        words.clear();
        text.getBuffer().setLength(0);
        writeText(document, text);
        allowance.check();
        return new Page(number, Letters.plain(text.toString()), words);
    }

    @Override
    protected void processPages(PDPageTree all) throws IOException {
        if (wanted != null && wanted.hasContents()) {
            processPage(wanted);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        allowance.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        allowance.letter();
        if (++letters > LETTERS) {
            throw new Unreadable("TOO_LONG", "page %d has more than %d letters".formatted(number, LETTERS));
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String piece, List<TextPosition> letters) throws IOException {
        if (number <= PAGES_WITH_PLACES) {
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
}
