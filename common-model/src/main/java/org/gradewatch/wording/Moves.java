package org.gradewatch.wording;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gradewatch.model.Area;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;

/// Which judgements of a change moved, and how that is said. Nothing is computed from anything
/// else: where no overall grade was given, none is named.
public final class Moves {

    private final List<AreaChange> areas;

    public Moves(RatingChanged change) {
        this.areas = change.areas();
    }

    public Optional<AreaChange> overall() {
        return areas.stream()
                .filter(change -> change.area().equals(Area.OVERALL) && change.after() != null)
                .findFirst();
    }

    public boolean isOverallGone() {
        return areas.stream()
                .anyMatch(change ->
                        change.area().equals(Area.OVERALL) && change.direction() == Direction.NO_LONGER_JUDGED);
    }

    /// Up or down; falls first, since they are what people must not miss.
    public List<AreaChange> moved() {
        return java.util.stream.Stream.concat(going(Direction.DECLINED), going(Direction.IMPROVED))
                .toList();
    }

    public List<AreaChange> first() {
        return going(Direction.FIRST).toList();
    }

    private java.util.stream.Stream<AreaChange> going(Direction direction) {
        return areas.stream().filter(change -> change.direction() == direction);
    }

    /// `improved, good to outstanding`
    public static String phrase(AreaChange change) {
        return Wording.direction(change.direction()) + ", " + fromTo(change);
    }

    /// `improved by one step, from good to outstanding`
    public static String sentence(AreaChange change) {
        return Wording.direction(change.direction()) + steps(change) + ", from " + fromTo(change);
    }

    public static String after(AreaChange change) {
        return change.after() == null ? "" : Wording.grade(change.after().grade());
    }

    private static String fromTo(AreaChange change) {
        return change.before() == null
                ? "to " + after(change)
                : Wording.grade(change.before().grade()) + " to " + after(change);
    }

    private static String steps(AreaChange change) {
        if (change.before() == null || change.after() == null) {
            return "";
        }
        OptionalInt from = rank(change.before().grade());
        OptionalInt to = rank(change.after().grade());
        if (from.isEmpty() || to.isEmpty()) {
            return "";
        }
        return switch (Math.abs(to.getAsInt() - from.getAsInt())) {
            case 1 -> " by one step";
            case 2 -> " by two steps";
            case 3 -> " by three steps";
            default -> "";
        };
    }

    private static OptionalInt rank(Grade grade) {
        return Frameworks.shipped().rank(grade);
    }
}
