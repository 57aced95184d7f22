package org.gradewatch.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/// Documents, made up for tests.
final class Made {

    private Made() {}

    /// An article that gives an overall grade.
    static String press(String authority, String grade, @Nullable String publishedOn) {
        return """
            {"authority":{"urn":"%s"},"kind":"FULL_INSPECTION","basis":"PRESS","publishedOn":%s,
             "judgements":{"OVERALL":"%s"}}\
            """.formatted(authority, publishedOn == null ? "null" : '"' + publishedOn + '"', grade);
    }

    /// An article that says when the inspectors were there.
    static String dated(String authority, String start) {
        return """
            {"authority":"%s","framework":"ILACS","kind":"FULL_INSPECTION","basis":"PRESS",
             "inspectionStart":"%s","judgements":{"OVERALL":"GOOD"}}\
            """.formatted(authority, start);
    }

    static String official(String authority, String start, String publishedOn, String overall) {
        return """
            {"reports":[{"authority":"%s","framework":"ILACS","edition":"ILACS-2023","kind":"FULL_INSPECTION",
             "basis":"OFFICIAL","inspectionStart":"%s","publishedOn":"%s",
             "judgements":{"OVERALL":"%s","LEADERS":"GOOD"}}]}\
            """.formatted(authority, start, publishedOn, overall);
    }

    /// A PDF with a line on each page.
    static byte[] printed(String... pages) throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (String text : pages) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 10);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
