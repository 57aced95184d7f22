package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.model.Area;

/// Reads the table of judgements in the order of the content stream: the whole label, and at once
/// the grade. Tables print it with a capital, while running text does not; behind the number of a
/// row it may be in small letters.
final class TableInOrder {

    private static final String NUMBER = "((?<![\\w.])\\d\\.\\d?\\s+)?";

    private TableInOrder() {}

    static List<Finding> read(Front front, Map<Area, String> labels, PrintedGrades grades) {
        var findings = new ArrayList<Finding>();
        labels.forEach((area, label) -> {
            Matcher row = Pattern.compile(NUMBER + "\\b(" + label + "\\s+(" + grades.anyCase() + "))(?![\\w-])")
                    .matcher(front.text());
            while (row.find()) {
                if (row.group(1) != null || Character.isUpperCase(row.group(3).charAt(0))) {
                    findings.add(new Finding(
                            area, grades.of(row.group(3)).orElseThrow(), front.pageAt(row.start()), row.group(2)));
                }
            }
        });
        return findings;
    }
}
