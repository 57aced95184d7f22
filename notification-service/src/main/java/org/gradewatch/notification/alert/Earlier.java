package org.gradewatch.notification.alert;

import java.util.List;
import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;

/// What earlier alerts said of the same inspection.
///
/// @param sequences of those alerts; whoever got one of them was told of the inspection
/// @param disclosed the grades in them, the latest word for each area
record Earlier(List<Long> sequences, Map<Area, Grade> disclosed) {

    static final Earlier NOTHING = new Earlier(List.of(), Map.of());
}
