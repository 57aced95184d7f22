package org.gradewatch.notification.alert;

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
        boolean again) {}
