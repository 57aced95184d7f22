package org.gradewatch.rating.page.england;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.register.Register.Entry;

/// The authorities of a day, and what was current then.
record Judged(List<Entry> entries) {

    private static final int GOOD = place(Grade.GOOD);
    private static final int INADEQUATE = place(Grade.INADEQUATE);

    /// A grade's place on the scale, the best highest; 0 for what is on none.
    static int place(Grade grade) {
        OptionalInt rank = Frameworks.shipped().rank(grade);
        return rank.orElse(0);
    }

    static Optional<Grade> grade(Entry entry, Area area) {
        return entry.current()
                .map(Rating.Current::judgements)
                .map(judgements -> judgements.get(area))
                .map(Rating.Judgement::grade);
    }

    int all() {
        return entries.size();
    }

    long goodOrBetter(Area area) {
        return count(area, place -> place >= GOOD);
    }

    long between(Area area) {
        return count(area, place -> place > INADEQUATE && place < GOOD);
    }

    long inadequate(Area area) {
        return count(area, place -> place == INADEQUATE);
    }

    private long count(Area area, IntPredicate places) {
        return graded(area)
                .mapToInt(Judged::place)
                .filter(place -> place > 0 && places.test(place))
                .count();
    }

    long with(Area area, Grade grade) {
        return graded(area).filter(grade::equals).count();
    }

    long without(Area area) {
        return all() - graded(area).count();
    }

    /// Those whose last inspection was by an edition that does not have the area.
    long notGivenAnyMore(Area area) {
        return entries.stream()
                .filter(entry -> grade(entry, area).isEmpty())
                .flatMap(entry -> entry.edition().stream())
                .filter(edition -> !edition.areas().containsKey(area))
                .count();
    }

    /// In which anybody has a judgement, in the order in which they are told.
    List<Area> areas() {
        return entries.stream()
                .flatMap(entry -> entry.current().stream())
                .flatMap(current -> current.judgements().keySet().stream())
                .distinct()
                .sorted(Areas.IN_ORDER)
                .toList();
    }

    /// Which anybody has, the best first.
    List<Grade> grades() {
        return entries.stream()
                .flatMap(entry -> entry.current().stream())
                .flatMap(current -> current.judgements().values().stream())
                .map(Rating.Judgement::grade)
                .distinct()
                .sorted(Comparator.comparingInt(Judged::place).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Stream<Grade> graded(Area area) {
        return entries.stream().map(entry -> grade(entry, area).orElse(null)).filter(Objects::nonNull);
    }
}
