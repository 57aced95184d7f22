package org.gradewatch.rating.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Comparability;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged.After;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.Before;
import org.gradewatch.model.StatedPrevious;
import org.gradewatch.rating.inspection.Inspection;
import org.gradewatch.rating.inspection.Origin;
import org.gradewatch.rating.standing.Comparison;
import org.gradewatch.rating.standing.Given;
import org.gradewatch.rating.standing.Standing;
import org.gradewatch.rating.standing.StatedBefore;
import org.jspecify.annotations.Nullable;

/// Area by area, what was announced last against what holds now.
final class AreaChanges {

    /// A grade and where it comes from.
    private record Known(Grade grade, Origin origin, boolean stated) {

        static @Nullable Known of(@Nullable Given given) {
            return given == null ? null : new Known(given.grade(), given.origin(), false);
        }

        static Known of(StatedPrevious previous, Grade grade) {
            return new Known(grade, Origin.stated(previous), true);
        }

        Before shown() {
            return new Before(grade, stated, origin.year());
        }
    }

    private final Announced announced;
    private final Standing standing;
    private final List<Evidence> evidence;
    private final Optional<StatedPrevious> stated;

    private AreaChanges(
            Announced announced,
            Standing standing,
            List<Evidence> evidence,
            boolean brings,
            @Nullable LocalDate openedOn) {
        this.announced = announced;
        this.standing = standing;
        this.evidence = evidence;
        this.stated = brings ? statedBefore(openedOn) : Optional.empty();
    }

    /// @param evidence the causing document's own words
    /// @param brings whether the causing document speaks of the inspection that is current now, and
    ///     does not only make room for one that we knew before
    static List<AreaChange> between(
            Announced announced,
            Standing standing,
            List<Evidence> evidence,
            boolean brings,
            @Nullable LocalDate openedOn) {
        var changes = new AreaChanges(announced, standing, evidence, brings, openedOn);
        var areas = new ArrayList<AreaChange>();
        for (Area area : Areas.ofBoth(
                announced.judgements().keySet(), standing.judgements().keySet())) {
            areas.add(changes.of(area));
        }
        return areas;
    }

    /// For a letter that changes nothing.
    static List<AreaChange> none(Map<Area, Given> judgements) {
        return Areas.ofBoth(judgements.keySet(), List.of()).stream()
                .map(area -> unchanged(area, judgements.get(area)))
                .toList();
    }

    private static AreaChange unchanged(Area area, @Nullable Given given) {
        if (given == null) {
            throw new IllegalStateException("area: %s (expected: one that is judged)".formatted(area));
        }
        return new AreaChange(
                area,
                new Before(given.grade(), false, given.origin().year()),
                new After(given.grade(), given.awaitingReport()),
                Direction.UNCHANGED,
                Comparability.YES,
                null);
    }

    /// What a document states of the judgement before matters only where its inspection is new to
    /// us; what we announced of an inspection ourselves we know.
    private Optional<StatedPrevious> statedBefore(@Nullable LocalDate openedOn) {
        Inspection latest = standing.latest();
        return latest == null || announced.isOf(latest)
                ? Optional.empty()
                : StatedBefore.of(latest, standing.earlier(), openedOn);
    }

    private AreaChange of(Area area) {
        Known before = before(area);
        Given now = standing.judgements().get(area);
        Known after = Known.of(now);
        return new AreaChange(
                area,
                before == null ? null : before.shown(),
                now == null ? null : new After(now.grade(), now.awaitingReport()),
                direction(before, now),
                comparable(area, before, after),
                now == null ? null : evidence(area, now.grade()));
    }

    private @Nullable Known before(Area area) {
        Grade statedGrade = stated.filter(previous -> area.equals(Area.OVERALL) && isJudgedAnew(area))
                .map(StatedPrevious::grade)
                .orElse(null);
        return statedGrade == null
                ? Known.of(announced.judgements().get(area))
                : Known.of(stated.orElseThrow(), statedGrade);
    }

    private boolean isJudgedAnew(Area area) {
        Given now = standing.judgements().get(area);
        return now != null && !now.awaitingReport();
    }

    private Direction direction(@Nullable Known before, @Nullable Given now) {
        if (now == null) {
            return Direction.NO_LONGER_JUDGED;
        }
        if (before == null) {
            return isJudgedForTheFirstTime(now) ? Direction.FIRST : Direction.NOW_JUDGED;
        }
        return Comparison.direction(before.grade(), now.grade());
    }

    /// Where we know in full what was judged before, an area that was not among it is judged now;
    /// elsewhere we cannot tell, and it is the first judgement that we know.
    private boolean isJudgedForTheFirstTime(Given now) {
        if (now.awaitingReport()) {
            return now.direction() != Direction.NOW_JUDGED;
        }
        boolean followsAnother = !announced.isOf(standing.latest()) && announced.isSettled();
        return !standing.afterSettled() && !followsAnother;
    }

    private static Comparability comparable(Area area, @Nullable Known before, @Nullable Known after) {
        return before == null || after == null
                ? Comparability.NO
                : Comparison.comparability(area, before.grade(), before.origin(), after.grade(), after.origin());
    }

    private @Nullable Evidence evidence(Area area, Grade grade) {
        for (Evidence words : evidence) {
            if (words.area().equals(area) && grade.equals(words.grade())) {
                return words;
            }
        }
        return null;
    }
}
