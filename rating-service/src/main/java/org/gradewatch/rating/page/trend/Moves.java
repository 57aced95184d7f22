package org.gradewatch.rating.page.trend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating.Current;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.register.Past.Since;
import org.jspecify.annotations.Nullable;

/// What the inspections that came out in a year made of an area, each against the one before it.
record Moves(List<OfYear> years) {

    /// @param first judged for the first time, or for the first time by itself
    /// @param noLonger judged before, and not any more
    record OfYear(int year, int improved, int declined, int same, int first, int noLonger) {

        OfYear and(OfYear other) {
            return new OfYear(
                    year,
                    improved + other.improved,
                    declined + other.declined,
                    same + other.same,
                    first + other.first,
                    noLonger + other.noLonger);
        }

        int inspections() {
            return improved + declined + same + first + noLonger;
        }
    }

    static Moves of(Area area, List<Followed> authorities) {
        var years = new TreeMap<Integer, OfYear>();
        authorities.forEach(authority ->
                moves(area, authority.past()).forEach(move -> years.merge(move.year(), move, OfYear::and)));
        fill(years);
        return new Moves(List.copyOf(years.values()));
    }

    /// A year in which nothing came out is shown too.
    private static void fill(TreeMap<Integer, OfYear> years) {
        if (!years.isEmpty()) {
            for (int year = years.firstKey(); year < years.lastKey(); year++) {
                years.putIfAbsent(year, new OfYear(year, 0, 0, 0, 0, 0));
            }
        }
    }

    /// Each inspection counts when it is current first; what is only corrected later is no news.
    private static List<OfYear> moves(Area area, List<Since> newestFirst) {
        var moves = new ArrayList<OfYear>();
        Set<String> seen = new HashSet<>();
        Judgement before = null;
        for (Since since : newestFirst.reversed()) {
            Current current = since.current();
            Judgement now = current.judgements().get(area);
            if (seen.add(current.inspectionId())) {
                moves.addAll(move(since.day().getYear(), before, now, current.inspectionId()));
            }
            before = now;
        }
        return moves;
    }

    private static List<OfYear> move(
            int year, @Nullable Judgement before, @Nullable Judgement now, String inspectionId) {
        if (now == null) {
            return before == null ? List.of() : List.of(new OfYear(year, 0, 0, 0, 0, 1));
        }
        if (!now.inspectionId().equals(inspectionId)) {
            return List.of();
        }
        return List.of(
                switch (now.direction()) {
                    case IMPROVED -> new OfYear(year, 1, 0, 0, 0, 0);
                    case DECLINED -> new OfYear(year, 0, 1, 0, 0, 0);
                    case UNCHANGED -> new OfYear(year, 0, 0, 1, 0, 0);
                    case FIRST, NOW_JUDGED -> new OfYear(year, 0, 0, 0, 1, 0);
                    case NO_LONGER_JUDGED -> new OfYear(year, 0, 0, 0, 0, 1);
                });
    }
}
