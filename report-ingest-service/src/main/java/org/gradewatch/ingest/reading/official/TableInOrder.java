package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.model.Area;

/// Reads the table of judgements in the order of the content stream: the whole label, and at once
/// the grade with its printed capital.
final class TableInOrder {

    private TableInOrder() {}

    static List<Finding> read(Front front, Map<Area, String> labels, PrintedGrades grades) {
        var findings = new ArrayList<Finding>();
        labels.forEach((area, label) -> {
            Matcher row = Pattern.compile("\\b" + label + "\\s+(" + grades.capital() + ")(?![\\w-])")
                    .matcher(front.text());
            while (row.find()) {
                findings.add(new Finding(
                        area, grades.of(row.group(1)).orElseThrow(), front.pageAt(row.start()), row.group()));
            }
        });
        return findings;
    }
}
