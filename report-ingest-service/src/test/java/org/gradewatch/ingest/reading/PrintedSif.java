package org.gradewatch.ingest.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A report of the single inspection framework made for a test: laid out like the real ones, with
/// nothing of their text.
final class PrintedSif {

    static final String HELP = "1. Children who need help and protection";
    static final String CARE = "2. Children looked after and achieving permanence";
    static final String ADOPTION = "2.1 Adoption performance";
    static final String CARE_LEAVERS = "2.2 Experiences and progress of care leavers";
    static final String LEADERS = "3. Leadership, management and governance";
    static final String RI = "Requires improvement";

    private final Map<String, String> table = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private String name = "Norfolk County Council";
    private String title = "Inspection of services for children in need of help and protection, children looked after"
            + " and care leavers and Review of the effectiveness of the Local Safeguarding Children Board";
    private String dates = "6 July 2015 – 30 July 2015";
    private String published = "Report published: 19 October 2015";
    private String banner = "Children’s services in Norfolk require improvement to be good";
    private String summary = "Children in this county are helped early.";
    private String lead = "Lead inspector: Ada Quill HMI";
    private int gradeWidth = 40;
    private int rowsOnTheFirstPage = 9;

    /// From 2014 on: a sentence with the authority, and a cell beside each section's label.
    static PrintedSif inCells() {
        PrintedSif report = new PrintedSif().graded(RI, RI, "Good", RI, "Good");
        report.sections.put("The experiences and progress of children who need help and protection", RI);
        report.sections.put("The experiences and progress of children looked after and achieving permanence", RI);
        report.sections.put("The graded judgement for adoption performance is that it is", "good");
        report.sections.put(
                "The graded judgement about the experience and progress of care leavers is that it",
                "requires improvement");
        report.sections.put("Leadership, management and governance", "Good");
        return report;
    }

    /// The first ones: a sentence without the authority, and headings that are sentences.
    static PrintedSif inSentences() {
        PrintedSif report = new PrintedSif()
                .dates("19 November – 11 December 2013")
                .published("")
                .banner("The overall judgement is inadequate")
                .graded("Inadequate", RI, RI, "Good", "Inadequate");
        report.sections.put("The experiences and progress of children who need help and protection are", "inadequate.");
        report.sections.put(
                "The experiences and progress of children looked after and achieving permanence",
                "require improvement");
        report.sections.put("The graded judgment for adoption performance is", "requires improvement");
        report.sections.put("The graded judgment for the experiences and progress of Care Leavers is", "good");
        report.sections.put("Leadership, management and governance are", "inadequate");
        return report;
    }

    static PrintedSif again() {
        return inCells()
                .dates("23 April–18 May 2018")
                .published("Report published: 25 July 2018")
                .title("Re-inspection of services for children in need of help and protection, children looked after"
                        + " and care leavers");
    }

    PrintedSif name(String name) {
        this.name = name;
        return this;
    }

    PrintedSif title(String title) {
        this.title = title;
        return this;
    }

    PrintedSif dates(String dates) {
        this.dates = dates;
        return this;
    }

    PrintedSif published(String published) {
        this.published = published;
        return this;
    }

    PrintedSif banner(String banner) {
        this.banner = banner;
        return this;
    }

    PrintedSif summary(String summary) {
        this.summary = summary;
        return this;
    }

    PrintedSif lead(String lead) {
        this.lead = lead;
        return this;
    }

    private PrintedSif graded(String help, String care, String adoption, String careLeavers, String leaders) {
        return row(HELP, help)
                .row(CARE, care)
                .row(ADOPTION, adoption)
                .row(CARE_LEAVERS, careLeavers)
                .row(LEADERS, leaders);
    }

    PrintedSif row(String label, String grade) {
        table.put(label, grade);
        return this;
    }

    PrintedSif withoutRow(String label) {
        table.remove(label);
        return this;
    }

    /// @param label as it begins
    PrintedSif section(String label, String grade) {
        sections.replaceAll((its, before) -> its.startsWith(label) ? grade : before);
        return this;
    }

    /// The grades of two rows of the table change places, those of the body do not.
    PrintedSif swapped(String one, String other) {
        String grade = table.put(one, table.get(other));
        table.put(other, grade);
        return this;
    }

    Map<String, String> table() {
        return Map.copyOf(table);
    }

    PrintedSif gradeWidth(int letters) {
        gradeWidth = letters;
        return this;
    }

    PrintedSif breakingAfter(int rows) {
        rowsOnTheFirstPage = rows;
        return this;
    }

    byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            front(document);
            body(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void front(PDDocument document) throws IOException {
        var first = new Sheet(document);
        first.paragraph(name, 40, 22);
        first.paragraph(title, 60, 14);
        first.paragraph("Inspection date: " + dates, 80, 14);
        if (!published.isEmpty()) {
            first.paragraph(published, 80, 14);
        }
        first.paragraph(banner, 60, 14);
        var above = new LinkedHashMap<String, String>();
        var below = new LinkedHashMap<String, String>();
        table.forEach((label, grade) -> (above.size() < rowsOnTheFirstPage ? above : below).put(label, grade));
        first.rows(above, false, gradeWidth);
        first.paragraph("1 This report is printed under a power to print reports.", 80, 10);
        first.close();
        var second = new Sheet(document);
        second.rows(below, false, gradeWidth);
        second.paragraph("Executive summary", 80, 14);
        second.paragraph(summary, 80, 12);
        second.paragraph("Recommendations", 80, 14);
        second.paragraph("1. Do this better.", 80, 12);
        second.paragraph("2. Do that better.", 80, 12);
        second.paragraph("Summary for children and young people", 80, 14);
        second.close();
    }

    private void body(PDDocument document) throws IOException {
        var page = new Sheet(document);
        for (Map.Entry<String, String> section : sections.entrySet()) {
            page.paragraph(section.getKey() + " " + section.getValue(), 60, 14);
            page.paragraph("3. Workers know the children. Their good work is seen in the plans.", 80, 12);
        }
        page.paragraph("The Local Safeguarding Children Board is inadequate", 80, 14);
        page.paragraph(lead, 80, 12);
        page.paragraph("© Crown copyright 2015", 80, 10);
        page.close();
    }
}
