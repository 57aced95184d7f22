package org.gradewatch.ingest.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A page that is written from its top to its bottom.
final class Sheet {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

    private final PDPageContentStream content;
    private float y = 780;

    Sheet(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    void paragraph(String text, int letters, float size) throws IOException {
        for (String line : wrapped(text, letters)) {
            write(line, 72, y, size);
            y -= size * 1.2f;
        }
        y -= size;
    }

    void table(Map<String, String> rows, boolean columnsFirst, int gradeWidth) throws IOException {
        write("Judgement", 77, y, 12);
        write("Grade", 400, y, 12);
        y -= 30;
        rows(rows, columnsFirst, gradeWidth);
    }

    void rows(Map<String, String> rows, boolean columnsFirst, int gradeWidth) throws IOException {
        var grades = new ArrayList<Runnable>();
        for (Map.Entry<String, String> row : rows.entrySet()) {
            float top = y;
            List<String> label = wrapped(row.getKey(), 38);
            List<String> grade = wrapped(row.getValue(), gradeWidth);
            lines(label, 77, top);
            Runnable cell = () -> lines(grade, 400, top);
            if (columnsFirst) {
                grades.add(cell);
            } else {
                cell.run();
            }
            y -= 14 * Math.max(label.size(), grade.size()) + 14;
        }
        grades.forEach(Runnable::run);
    }

    private void lines(List<String> lines, float x, float top) {
        try {
            for (int i = 0; i < lines.size(); i++) {
                write(lines.get(i), x, top - 14 * i, 12);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line, float x, float baseline, float size) throws IOException {
        content.beginText();
        content.setFont(FONT, size);
        content.newLineAtOffset(x, baseline);
        content.showText(line);
        content.endText();
    }

    void close() throws IOException {
        content.close();
    }

    private static List<String> wrapped(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
