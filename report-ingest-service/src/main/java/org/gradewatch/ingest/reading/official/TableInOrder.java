package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.model.Area;

/// Reads the table of judgements in the order of the content stream: the whole label, and at once
/// the grade. Tables print it with a capital, while running text does not; behind the number of a
/// row, grades of several words may be in small letters.
///
/// The table begins on the first page with such a row; on the page after it stands only what the
/// first one has not. What looks alike further on are the sections of the report.
final class TableInOrder {

    private static final String NUMBER = "((?<![\\w.])\\d\\.\\d?\\s+)?";

    private TableInOrder() {}

    static List<Finding> read(Front front, Map<Area, String> labels, PrintedGrades grades) {
        var rows = new ArrayList<Finding>();
        labels.forEach((area, label) -> {
            Matcher row = Pattern.compile(NUMBER + "\\b(" + label + "\\s+(" + grades.anyCase() + "))(?![\\w-])")
                    .matcher(front.text());
            while (row.find()) {
                if (isPrintedInATable(row.group(3), row.group(1) != null)) {
                    rows.add(new Finding(
                            area, grades.of(row.group(3)).orElseThrow(), front.pageAt(row.start(2)), row.group(2)));
                }
            }
        });
        return ofTheTable(rows);
    }

    private static boolean isPrintedInATable(String grade, boolean isNumbered) {
        return Character.isUpperCase(grade.charAt(0)) || isNumbered && grade.contains(" ");
    }

    private static List<Finding> ofTheTable(List<Finding> rows) {
        int first = rows.stream().mapToInt(Finding::page).min().orElse(0);
        Set<Area> there = rows.stream()
                .filter(row -> row.page() == first)
                .map(Finding::area)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.page() == first || row.page() == first + 1 && !there.contains(row.area()))
                .toList();
    }
}
