package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Frameworks.AreaLabels;
import org.gradewatch.model.Frameworks.Edition;

/// Reads the headings of the body's sections: lines of their own with a label, then a colon or a
/// verb, then a grade, or a cell with it. The rows of the table of judgements are none of them.
final class SectionHeadings {

    private static final String COLON_OR_VERB =
            "\\s*[:–—]\\s*|\\s+(?:is|are)(?:\\s+that)?(?:\\s+(?:it|they))?(?:\\s+(?:is|are))?\\s*:?\\s+"
                    + "|\\s+(?=(?i:requires?\\s+improvement))";

    private static final String CELL = "|\\s+";

    private SectionHeadings() {}

    /// @param cells whether the grade may also stand in a cell beside or below the label
    static List<Finding> read(List<Page> pages, Edition edition, boolean cells, PrintedGrades grades) {
        var findings = new ArrayList<Finding>();
        edition.areas().forEach((area, labels) -> {
            Pattern heading = heading(labels, cells, grades);
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

    private static Pattern heading(AreaLabels labels, boolean cells, PrintedGrades grades) {
        List<String> all = Stream.concat(labels.printed().stream(), labels.sections().stream())
                .toList();
        return Pattern.compile("(?m)^[ ]*" + Labels.expression(all) + "(?:" + COLON_OR_VERB + (cells ? CELL : "")
                + ")(?:(?i:grade) \\d \\()?['\"“”]?(" + grades.anyCase() + ")['\"“”)]?[ .:]*$");
    }
}
