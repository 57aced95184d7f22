package org.gradewatch.rating.page.england;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.rating.page.Query;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// How many authorities have which grade, a line a grade, a column an area.
record Counts(List<String> heads, List<Line> lines) {

    record Line(GradeLook look, List<Cell> cells) {}

    /// @param href where those authorities are listed; absent where there is nobody to list
    /// @param label `91 good, overall effectiveness`
    record Cell(long count, @Nullable String href, String label) {}

    /// @param query keeps the day that is asked for
    static Counts of(Judged judged, List<Area> areas, Query query) {
        var lines = new ArrayList<Line>();
        for (Grade grade : judged.grades()) {
            lines.add(new Line(
                    GradeLook.of(grade),
                    areas.stream().map(area -> cell(judged, area, grade, query)).toList()));
        }
        lines.add(new Line(
                GradeLook.of(null),
                areas.stream()
                        .map(area -> new Cell(judged.without(area), null, ""))
                        .toList()));
        return new Counts(
                areas.stream().map(area -> Wording.capital(Wording.area(area))).toList(), List.copyOf(lines));
    }

    private static Cell cell(Judged judged, Area area, Grade grade, Query query) {
        long count = judged.with(area, grade);
        String href =
                query.with("area", area.word()).with("grade", grade.word()).on("/authorities") + "#table";
        String label = "%d %s, %s".formatted(count, Wording.grade(grade), Wording.area(area));
        return new Cell(count, count == 0 ? null : href, label);
    }
}
