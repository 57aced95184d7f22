package org.gradewatch.rating.standing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.model.StatedPrevious;
import org.gradewatch.rating.inspection.Inspection;
import org.gradewatch.rating.inspection.Origin;
import org.gradewatch.rating.inspection.Verdict;
import org.jspecify.annotations.Nullable;

/// The judgements that hold now: those of the latest inspection, and under a provisional one those
/// of the inspections before it, as far as it does not state the area.
///
/// @param latest the inspection that is current; absent while there is none
/// @param earlier the inspection before it
/// @param afterSettled whether the areas that were judged before `latest` are known in full
public record Standing(
        @Nullable Inspection latest,
        @Nullable Inspection earlier,
        boolean afterSettled,
        SortedMap<Area, Given> judgements) {

    private static final Standing NONE = new Standing(null, null, false, new TreeMap<>());

    public Standing {
        judgements = Collections.unmodifiableSortedMap(new TreeMap<>(judgements));
    }

    /// @param openedOn when the authority began to exist, where that is known
    public static Standing after(List<Inspection> oldestFirst, @Nullable LocalDate openedOn) {
        Standing standing = NONE;
        for (Inspection inspection : oldestFirst) {
            standing = standing.after(inspection, openedOn);
        }
        return standing;
    }

    private Standing after(Inspection next, @Nullable LocalDate openedOn) {
        Verdict verdict = next.verdict();
        boolean settled = latest != null && (afterSettled || latest.isSettled());
        var now = new TreeMap<Area, Given>();
        Set<Area> silentOn = verdict.silentOn();
        judgements.forEach((area, given) -> {
            if (!next.isSettled() || silentOn.contains(area)) {
                now.put(area, given.awaitingTheNext());
            }
        });
        Grade stated = StatedBefore.of(next, latest, openedOn)
                .map(StatedPrevious::grade)
                .orElse(null);
        Origin origin = next.origin();
        verdict.grades().forEach((area, grade) -> {
            Grade before = stated != null && area.equals(Area.OVERALL) ? stated : grade(area);
            now.put(area, new Given(grade, origin, direction(before, grade, settled), before, false));
        });
        return new Standing(next, latest, settled, now);
    }

    private @Nullable Grade grade(Area area) {
        Given given = judgements.get(area);
        return given == null ? null : given.grade();
    }

    private static Direction direction(@Nullable Grade before, Grade after, boolean settled) {
        if (before == null) {
            return settled ? Direction.NOW_JUDGED : Direction.FIRST;
        }
        return Comparison.direction(before, after);
    }

    public boolean isProvisional() {
        return latest != null && latest.provisional();
    }

    /// As readers see it; absent while there is no inspection.
    public Rating.@Nullable Current shown() {
        if (latest == null) {
            return null;
        }
        var shown = new TreeMap<Area, Rating.Judgement>();
        judgements.forEach((area, given) -> shown.put(area, given.shown()));
        return current(requireNonNull(latest), shown);
    }

    private static Rating.Current current(Inspection latest, Map<Area, Rating.Judgement> judgements) {
        return new Rating.Current(
                latest.id(),
                latest.framework(),
                latest.edition(),
                latest.kind(),
                latest.basis(),
                latest.start(),
                latest.end(),
                latest.publishedOn(),
                latest.provisional(),
                judgements);
    }
}
