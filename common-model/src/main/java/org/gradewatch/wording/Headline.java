package org.gradewatch.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradewatch.model.Area;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;

/// The whole news in one line.
public final class Headline {

    private static final int MOST_AREAS = 3;

    private final RatingChanged change;
    private final Map<Area, Grade> toldBefore;
    private final Moves moves;

    /// @param toldBefore what earlier alerts said of the same inspection
    public Headline(RatingChanged change, Map<Area, Grade> toldBefore) {
        this.change = change;
        this.toldBefore = toldBefore;
        this.moves = new Moves(change);
    }

    /// `East Sussex: overall rating improved, good to outstanding`
    public String line() {
        return change.authority().name() + ": " + news();
    }

    private String news() {
        return switch (change.reason()) {
            case NEW_INSPECTION, PROVISIONAL_CONFIRMED, RECALCULATED -> judgements();
            case CORRECTION -> "correction, " + corrected();
            case WITHDRAWAL -> "report withdrawn, " + left();
            case VISIT -> Wording.kind(visit()) + " published, no grades";
        };
    }

    private Kind visit() {
        return change.inspection() == null ? Kind.OTHER : change.inspection().kind();
    }

    private String judgements() {
        return moves.overall().map(this::withOverall).orElseGet(this::withoutOverall);
    }

    private String withOverall(AreaChange overall) {
        return switch (overall.direction()) {
            case IMPROVED, DECLINED -> "overall rating " + Moves.phrase(overall);
            case FIRST, NOW_JUDGED, NO_LONGER_JUDGED -> "first rating recorded, " + Moves.after(overall);
            case UNCHANGED -> "overall rating " + beside(Moves.after(overall));
        };
    }

    /// A grade that stands is the news only where nothing else is.
    private String beside(String grade) {
        if (!moves.moved().isEmpty()) {
            return "still " + grade + "; " + listed(moves.moved(), Headline::moved);
        }
        return moves.first().isEmpty()
                ? "confirmed, " + grade
                : "still " + grade + "; first judgements recorded, " + listed(moves.first(), Headline::given);
    }

    private String withoutOverall() {
        if (!moves.moved().isEmpty()) {
            return listed(moves.moved(), Headline::moved);
        }
        if (!moves.first().isEmpty()) {
            return "first judgements recorded, " + listed(moves.first(), Headline::given);
        }
        return change.areas().stream().allMatch(area -> area.direction() == Direction.UNCHANGED)
                ? "judgements confirmed"
                : "no judgement moved";
    }

    private String corrected() {
        List<String> differing = new ArrayList<>();
        for (AreaChange area : change.areas()) {
            Grade told = toldBefore.get(area.area());
            if (told != null
                    && area.after() != null
                    && !told.equals(area.after().grade())) {
                differing.add("%s is %s, not %s".formatted(subject(area), Moves.after(area), Wording.grade(told)));
            }
        }
        if (!differing.isEmpty()) {
            return String.join("; ", differing.subList(0, Math.min(MOST_AREAS, differing.size())));
        }
        return moves.overall()
                .map(overall -> "overall rating is " + Moves.after(overall))
                .orElse("see the judgements");
    }

    private String left() {
        if (change.areas().stream().allMatch(area -> area.after() == null)) {
            return "no rating is known";
        }
        return moves.overall()
                .map(overall -> "overall rating is " + Moves.after(overall))
                .orElse("earlier judgements stand");
    }

    private static String subject(AreaChange area) {
        return area.area().equals(Area.OVERALL) ? "overall rating" : Wording.area(area.area());
    }

    private static String moved(AreaChange area) {
        return Wording.area(area.area()) + " " + Moves.phrase(area);
    }

    private static String given(AreaChange area) {
        return Wording.area(area.area()) + " " + Moves.after(area);
    }

    private static String listed(List<AreaChange> areas, Function<AreaChange, String> words) {
        String shown = areas.stream().limit(MOST_AREAS).map(words).collect(Collectors.joining("; "));
        int more = areas.size() - MOST_AREAS;
        return more > 0 ? shown + "; and " + Wording.count(more, "more area", "more areas") : shown;
    }
}
