package org.gradewatch.ingest.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// A report made for a test: laid out like the real ones, with nothing of their text.
final class PrintedReport {

    static final String LEADERS = "The impact of leaders on social work practice with children and families";
    static final String HELP = "The experiences and progress of children who need help and protection";
    static final String CARE = "The experiences and progress of children in care";
    static final String CARE_AND_LEAVERS = "The experiences and progress of children in care and care leavers";
    static final String CARE_LEAVERS = "The experiences and progress of care leavers";
    static final String OVERALL = "Overall effectiveness";
    static final String RI = "Requires improvement to be good";

    private String title = "Inspection of Norfolk local authority children’s services";
    private String datesAre = "Inspection dates:";
    private String dates = "5 to 16 February 2024";
    private final Map<String, String> table = new LinkedHashMap<>();
    private final Map<String, String> headings = new LinkedHashMap<>();
    private String intro = "Children in this county are helped early.";
    private String imprint = "© Crown copyright 2024";
    private int bullets = 3;
    private boolean columnsFirst;
    private int gradeWidth = 40;

    static PrintedReport of2018() {
        return new PrintedReport()
                .dates("5 November 2018 to 16 November 2018")
                .row(LEADERS, "Good")
                .row(HELP, RI)
                .row(CARE_AND_LEAVERS, "Good")
                .row(OVERALL, "Good")
                .headingsAsTable();
    }

    static PrintedReport of2023() {
        return new PrintedReport()
                .row(LEADERS, "Good")
                .row(HELP, RI)
                .row(CARE, "Outstanding")
                .row(CARE_LEAVERS, "Good")
                .row(OVERALL, "Good")
                .headingsAsTable();
    }

    static PrintedReport of2026() {
        return new PrintedReport()
                .dates("27 April to 1 May 2026")
                .row(LEADERS, "Inadequate")
                .row(HELP, RI)
                .row(CARE, "Good")
                .row(CARE_LEAVERS, "Good")
                .headingsAsTable();
    }

    PrintedReport title(String title) {
        this.title = title;
        return this;
    }

    PrintedReport dates(String dates) {
        this.dates = dates;
        return this;
    }

    PrintedReport datesAre(String words) {
        this.datesAre = words;
        return this;
    }

    PrintedReport intro(String intro) {
        this.intro = intro;
        return this;
    }

    PrintedReport imprint(String imprint) {
        this.imprint = imprint;
        return this;
    }

    PrintedReport bullets(int bullets) {
        this.bullets = bullets;
        return this;
    }

    PrintedReport row(String label, String grade) {
        table.put(label, grade);
        return this;
    }

    PrintedReport withoutRow(String label) {
        table.remove(label);
        return this;
    }

    PrintedReport heading(String label, String grade) {
        headings.put(label, grade);
        return this;
    }

    PrintedReport withoutHeadings() {
        headings.clear();
        return this;
    }

    private PrintedReport headingsAsTable() {
        table.forEach((label, grade) -> {
            if (!label.equals(OVERALL)) {
                headings.put(label, ": " + grade.toLowerCase());
            }
        });
        return this;
    }

    /// The content stream holds all labels first, then all grades.
    PrintedReport columnsFirst() {
        columnsFirst = true;
        return this;
    }

    /// Grades break over lines after this many letters.
    PrintedReport gradeWidth(int letters) {
        gradeWidth = letters;
        return this;
    }

    /// A document of the inspectorate that is no full report: paragraphs on one page.
    static byte[] plain(String... paragraphs) {
        return pages(List.of(paragraphs));
    }

    @SafeVarargs
    static byte[] pages(List<String>... pages) {
        try (PDDocument document = new PDDocument()) {
            for (List<String> page : pages) {
                var sheet = new Sheet(document);
                for (String paragraph : page) {
                    sheet.paragraph(paragraph, 80, 12);
                }
                sheet.paragraph("© Crown copyright 2021", 80, 10);
                sheet.close();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] pdf() {
        return pdf(null);
    }

    byte[] pdf(String password) {
        return pdf(password, password);
    }

    byte[] pdf(String owner, String user) {
        try (PDDocument document = new PDDocument()) {
            var first = new Sheet(document);
            first.paragraph(title, 40, 16);
            first.paragraph(datesAre + " " + dates, 80, 12);
            first.paragraph("Lead inspector: Ada Quill, His Majesty’s Inspector", 80, 12);
            first.table(table, columnsFirst, gradeWidth);
            first.paragraph(intro, 80, 12);
            first.close();
            var second = new Sheet(document);
            second.paragraph("What needs to improve?", 80, 14);
            for (int i = 1; i <= bullets; i++) {
                second.paragraph(
                        "• How thing number " + i + " is done, so that it is done for every child who needs it.",
                        80,
                        12);
            }
            for (Map.Entry<String, String> heading : headings.entrySet()) {
                second.paragraph(heading.getKey() + heading.getValue(), 60, 14);
                second.paragraph("1. Workers know the children. Their good work is seen in the plans.", 80, 12);
            }
            second.paragraph(imprint, 80, 10);
            second.close();
            if (owner != null) {
                var nothingAllowed = new AccessPermission(0);
                document.protect(new StandardProtectionPolicy(owner, user, nothingAllowed));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
