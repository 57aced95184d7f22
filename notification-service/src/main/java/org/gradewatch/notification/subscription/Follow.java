package org.gradewatch.notification.subscription;

import java.util.Collection;
import java.util.List;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;

/// What a person wants to hear of. All lists must hold, any value of each will do, and an empty one
/// always holds; one and the same area must meet areas, directions and grades together.
public record Follow(
        List<AuthorityId> authorities,
        List<String> regions,
        List<String> types,
        List<Area> areas,
        List<Direction> directions,
        List<Grade> toGrades) {

    /// In order and without repetition: what means the same is the same.
    public Follow {
        authorities = ordered(authorities);
        regions = ordered(regions);
        types = ordered(types);
        areas = ordered(areas);
        directions = ordered(directions);
        toGrades = ordered(toGrades);
    }

    private static <T extends Comparable<? super T>> List<T> ordered(Collection<T> values) {
        return values.stream().distinct().sorted().toList();
    }
}
