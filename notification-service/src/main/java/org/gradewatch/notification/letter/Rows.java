package org.gradewatch.notification.letter;

import java.util.List;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Direction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.Before;
import org.gradewatch.wording.Moves;
import org.gradewatch.wording.Wording;

/// The table of all areas, every cell in words.
final class Rows {

    private final RatingChanged change;

    Rows(RatingChanged change) {
        this.change = change;
    }

    /// One area.
    record Row(String area, String now, String before, String change) {}

    List<Row> all() {
        return change.areas().stream()
                .map(area -> new Row(Wording.capital(Wording.area(area.area())), now(area), before(area), moved(area)))
                .toList();
    }

    private String now(AreaChange area) {
        if (area.after() == null) {
            return change.reason() == ChangeReason.WITHDRAWAL ? "none known" : noLongerGiven();
        }
        return Moves.after(area) + (area.after().awaitingReport() ? " (earlier judgement, the report is awaited)" : "");
    }

    private String noLongerGiven() {
        String edition =
                change.inspection() == null ? null : change.inspection().edition();
        return "ILACS-2026".equals(edition) ? "no longer given (2026 framework)" : "no longer given";
    }

    private String before(AreaChange area) {
        Before before = area.before();
        if (before == null) {
            return area.area().equals(Area.OVERALL) ? "no earlier rating known" : "no earlier separate grade";
        }
        return Wording.grade(before.grade()) + aside(before);
    }

    private String aside(Before before) {
        String source = before.stated() ? "as the " + document() + " says" : "";
        if (before.year() == null) {
            return source.isEmpty() ? "" : " (" + source + ")";
        }
        return " (%d%s)".formatted(before.year(), source.isEmpty() ? "" : ", " + source);
    }

    private String document() {
        return change.inspection() != null && change.inspection().basis() == Basis.OFFICIAL ? "report" : "text";
    }

    private String moved(AreaChange area) {
        return change.reason() == ChangeReason.WITHDRAWAL && area.direction() == Direction.NO_LONGER_JUDGED
                ? "withdrawn"
                : Wording.direction(area.direction());
    }
}
