package org.gradewatch.rating.standing;

import java.util.OptionalInt;
import org.gradewatch.model.Area;
import org.gradewatch.model.Comparability;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.rating.inspection.Origin;

/// Two grades of one area, side by side.
public final class Comparison {

    private Comparison() {}

    /// Words that no framework ranks can be the same, but neither better nor worse.
    public static Direction direction(Grade before, Grade after) {
        if (before.equals(after)) {
            return Direction.UNCHANGED;
        }
        if (!areRanked(before, after)) {
            return Direction.FIRST;
        }
        return switch (Integer.signum(Integer.compare(rank(after), rank(before)))) {
            case 1 -> Direction.IMPROVED;
            case -1 -> Direction.DECLINED;
            default -> Direction.UNCHANGED;
        };
    }

    /// How far two grades of different inspections mean the same.
    public static Comparability comparability(Area area, Grade before, Origin from, Grade after, Origin to) {
        if (!before.equals(after) && !areRanked(before, after)) {
            return Comparability.NO;
        }
        if (from.inspectionId() != null && from.inspectionId().equals(to.inspectionId())) {
            return Comparability.YES;
        }
        if (!from.coversTheSameAs(to, area)) {
            return Comparability.SCOPE_CHANGED;
        }
        return from.isOfSameFrameworkAs(to) ? Comparability.YES : Comparability.ACROSS_FRAMEWORKS;
    }

    private static boolean areRanked(Grade one, Grade other) {
        return Frameworks.shipped().rank(one).isPresent()
                && Frameworks.shipped().rank(other).isPresent();
    }

    private static int rank(Grade grade) {
        OptionalInt rank = Frameworks.shipped().rank(grade);
        return rank.orElseThrow();
    }
}
