package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;

/// Reads the overall grade by its place: the lines at once below the last date above the table,
/// whatever their words, up to the first that ends with a grade.
final class BannerByPlace {

    private static final Pattern DATED = Pattern.compile(".*(?:\\b|[/.])20[0-4]\\d$");
    private static final Pattern FOOTNOTE = Pattern.compile("[ .]*\\d?$");
    private static final int LINES = 3;

    private BannerByPlace() {}

    static List<Finding> read(Page page, Map<Area, String> labels, PrintedGrades grades) {
        List<Cell> lines = Cell.fragments(page.words());
        float table = TableByPlace.top(lines, labels);
        List<Cell> above = lines.stream().filter(line -> line.bottom() < table).toList();
        int from = above.size();
        while (from > 0 && !DATED.matcher(above.get(from - 1).text()).matches()) {
            from--;
        }
        return from == 0 ? List.of() : atTopOf(above.subList(from, above.size()), page, grades);
    }

    private static List<Finding> atTopOf(List<Cell> lines, Page page, PrintedGrades grades) {
        Pattern ending = Pattern.compile(".*?\\b(" + grades.anyCase() + ")");
        Cell block = null;
        for (Cell line : lines.subList(0, Math.min(LINES, lines.size()))) {
            if (block != null && !block.isContinuedBy(line)) {
                break;
            }
            block = block == null ? line : block.with(line);
            Matcher end = ending.matcher(FOOTNOTE.matcher(block.text()).replaceFirst(""));
            if (end.matches()) {
                return List.of(
                        new Finding(Area.OVERALL, grades.of(end.group(1)).orElseThrow(), page.number(), block.text()));
            }
        }
        return List.of();
    }
}
