package org.gradewatch.rating.announcement;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gradewatch.model.Area;

/// The order in which areas are told: overall first, then as reports have them, then words that we
/// do not know.
public final class Areas {

    private static final List<Area> AS_REPORTED = List.of(
            Area.OVERALL,
            Area.LEADERS,
            Area.HELP_AND_PROTECTION,
            Area.CHILDREN_IN_CARE,
            Area.CARE_LEAVERS,
            Area.ADOPTION);

    public static final Comparator<Area> IN_ORDER = comparingInt(Areas::place).thenComparing(naturalOrder());

    private Areas() {}

    static SortedSet<Area> ofBoth(Collection<Area> some, Collection<Area> others) {
        var areas = new TreeSet<>(IN_ORDER);
        areas.addAll(some);
        areas.addAll(others);
        return areas;
    }

    private static int place(Area area) {
        int place = AS_REPORTED.indexOf(area);
        return place < 0 ? AS_REPORTED.size() : place;
    }
}
