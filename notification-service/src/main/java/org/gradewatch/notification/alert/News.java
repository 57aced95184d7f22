package org.gradewatch.notification.alert;

import java.util.Set;
import org.gradewatch.model.Area;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;

/// One area of a change that is worth telling. A letter that speaks of no area at all (a visit to
/// an authority without a rating) is one piece of news without an area: it meets a follow that asks
/// for none.
///
/// @param again worth telling even to those who were told of the inspection
public record News(
        @Nullable Area area,
        @Nullable Direction direction,
        @Nullable Grade toGrade,
        Asked asked,
        boolean again) {

    private static final Set<Direction> GRAVE = Set.of(Direction.DECLINED, Direction.FIRST, Direction.NOW_JUDGED);

    /// Found inadequate where it was not known to be before: what the choice "inadequate at once"
    /// does not let wait. A first judgement is as grave as a fall.
    boolean isUrgent() {
        return Grade.INADEQUATE.equals(toGrade) && direction != null && GRAVE.contains(direction);
    }
}
