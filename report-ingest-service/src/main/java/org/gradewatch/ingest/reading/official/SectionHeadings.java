package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;

/// Reads the headings of the body's sections: lines of their own with a label, then a colon or a
/// verb, then a grade. The rows of a table have neither colon nor verb.
final class SectionHeadings {

    private static final String LINK = "(?:\\s*[:–—]\\s*|\\s+(?:is|are)\\s*:?\\s+|\\s+(?=requires? improvement))";

    private SectionHeadings() {}

    static List<Finding> read(List<Page> pages, Map<Area, String> labels, PrintedGrades grades) {
        var findings = new ArrayList<Finding>();
        labels.forEach((area, label) -> {
            Pattern heading =
                    Pattern.compile("(?m)^[ ]*" + label + LINK + "['\"“”]?(" + grades.anyCase() + ")['\"“”]?[ .:]*$");
            for (Page page : pages) {
                Matcher line = heading.matcher(page.text());
                while (line.find()) {
                    findings.add(
                            new Finding(area, grades.of(line.group(1)).orElseThrow(), page.number(), line.group()));
                }
            }
        });
        return findings;
    }
}
