package org.gradewatch.benchmarks.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Reports made so that anybody can run the benchmark: of ten to nineteen pages, in nobody's words.
final class Corpus {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final List<String> NAMES = List.of("Norfolk", "Essex", "Kent", "Leeds", "Devon", "Suffolk");
    private static final List<String> LABELS = List.of(
            "The impact of leaders on social work practice with children and families",
            "The experiences and progress of children who need help and protection",
            "The experiences and progress of children in care",
            "The experiences and progress of care leavers");
    private static final int LINES = 45;

    private Corpus() {}

    static Path of(int documents) {
        try {
            Path folder = Files.createTempDirectory("gradewatch-reports");
            for (int i = 0; i < documents; i++) {
                write(folder.resolve("%04d.pdf".formatted(i)), NAMES.get(i % NAMES.size()), 9 + i % 10);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String name, int bodyPages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            page(pdf, front(name));
            for (int i = 0; i < bodyPages; i++) {
                page(pdf, body(i));
            }
            pdf.save(file.toFile());
        }
    }

    private static List<String> front(String name) {
        return List.of(
                "Inspection of " + name + " local authority children’s services",
                "Inspection dates: 5 to 16 February 2024",
                "Lead inspector: Ada Quill, His Majesty’s Inspector",
                "Judgement Grade",
                LABELS.get(0) + " Good",
                LABELS.get(1) + " Requires improvement to be good",
                LABELS.get(2) + " Outstanding",
                LABELS.get(3) + " Good",
                "Overall effectiveness Good",
                "© Crown copyright 2024");
    }

    private static List<String> body(int page) {
        var lines = new ArrayList<String>();
        if (page < LABELS.size()) {
            String grade = List.of("good", "requires improvement to be good", "outstanding", "good")
                    .get(page);
            lines.add(LABELS.get(page) + ": " + grade);
        }
        while (lines.size() < LINES) {
            lines.add("%d. Workers of team %d know the children well, and what they write says what they did."
                    .formatted(lines.size(), page));
        }
        return lines;
    }

    private static void page(PDDocument pdf, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(FONT, 11);
            content.setLeading(16);
            content.newLineAtOffset(60, 790);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }
}
