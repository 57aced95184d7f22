package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;

/// Reads the table of judgements by where its words stand: labels in one column, grades in another,
/// a grade belongs to the label whose middle is nearest to its own.
final class TableByPlace {

    /// The longest label has no more lines.
    private static final int LINES = 5;

    /// A row may be numbered.
    private static final String ROW = "(?:\\d(?:\\.\\d)?\\.? )?";

    private TableByPlace() {}

    static List<Finding> read(List<Page> pages, Map<Area, String> labels, PrintedGrades grades) {
        var findings = new ArrayList<Finding>();
        for (Page page : pages) {
            if (!page.words().isEmpty()) {
                List<Cell> fragments = Cell.fragments(page.words());
                findings.addAll(matched(page, labels(fragments, labels), grades(fragments, grades)));
            }
        }
        return findings;
    }

    /// Where the first label of the table begins; 0 where there is none.
    static float top(List<Cell> fragments, Map<Area, String> labels) {
        return (float) labels(fragments, labels).stream()
                .mapToDouble(row -> row.cell().top())
                .min()
                .orElse(0);
    }

    /// A label and a grade that are nearest to each other, side by side.
    private static List<Finding> matched(Page page, List<Row<Area>> labels, List<Row<Grade>> grades) {
        var findings = new ArrayList<Finding>();
        for (Row<Area> label : labels) {
            Row<Grade> grade = nearest(label.cell(), grades);
            if (grade != null
                    && nearest(grade.cell(), labels) == label
                    && label.cell().isBeside(grade.cell())) {
                findings.add(new Finding(
                        label.what(),
                        grade.what(),
                        page.number(),
                        label.cell().text() + " " + grade.cell().text()));
            }
        }
        return findings;
    }

    private static <T> @Nullable Row<T> nearest(Cell cell, List<Row<T>> rows) {
        return rows.stream()
                .filter(row -> cell.isLevelWith(row.cell()))
                .min(Comparator.comparingDouble(row -> cell.middlesApart(row.cell())))
                .orElse(null);
    }

    private static List<Row<Area>> labels(List<Cell> fragments, Map<Area, String> labels) {
        var rows = new ArrayList<Row<Area>>();
        labels.forEach((area, label) -> {
            Predicate<String> whole = Pattern.compile(ROW + label).asMatchPredicate();
            for (int from = 0; from < fragments.size(); from++) {
                Cell found = grown(fragments, from, whole, whole.negate());
                if (found != null) {
                    rows.add(new Row<>(area, found));
                }
            }
        });
        return rows;
    }

    /// A single word in small letters is rather the last line of a longer cell.
    private static boolean isPrintedInATable(String grade) {
        return Character.isUpperCase(grade.charAt(0)) || grade.contains(" ");
    }

    private static List<Row<Grade>> grades(List<Cell> fragments, PrintedGrades grades) {
        var rows = new ArrayList<Row<Grade>>();
        for (int from = 0; from < fragments.size(); from++) {
            Cell found = grown(fragments, from, text -> grades.of(text).isPresent(), grades::isStart);
            if (found != null && isPrintedInATable(found.text())) {
                rows.add(new Row<>(grades.of(found.text()).orElseThrow(), found));
            }
        }
        return rows;
    }

    /// The longest whole cell that begins with this fragment and grows line by line.
    private static @Nullable Cell grown(
            List<Cell> fragments, int from, Predicate<String> isWhole, Predicate<String> mayGrow) {
        Cell cell = fragments.get(from);
        Cell whole = isWhole.test(cell.text()) ? cell : null;
        int lines = 1;
        for (Cell below : fragments.subList(from + 1, fragments.size())) {
            if (lines == LINES || !mayGrow.test(cell.text())) {
                break;
            }
            if (cell.isContinuedBy(below)) {
                cell = cell.with(below);
                lines++;
                whole = isWhole.test(cell.text()) ? cell : whole;
            }
        }
        return whole;
    }

    private record Row<T>(T what, Cell cell) {}
}
