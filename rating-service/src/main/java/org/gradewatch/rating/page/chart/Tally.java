package org.gradewatch.rating.page.chart;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;

/// How many authorities have which grade of one area.
///
/// @param counts the best first; a grade that nobody has is absent
/// @param all how many authorities there are, with a judgement or without
public record Tally(Map<Grade, Integer> counts, int all) {

    /// The best first; words that no framework ranks come last.
    public static final Comparator<Grade> BEST_FIRST = Comparator.comparingInt(
                    (Grade grade) -> Frameworks.shipped().rank(grade).orElse(0))
            .reversed()
            .thenComparing(Comparator.naturalOrder());

    public Tally {
        var sorted = new TreeMap<Grade, Integer>(BEST_FIRST);
        sorted.putAll(counts);
        counts = Collections.unmodifiableMap(sorted);
    }

    /// @param standing what is current at each of the authorities, where anything is
    public static Tally of(Area area, Collection<Optional<Rating.Current>> standing) {
        var counts = new TreeMap<Grade, Integer>();
        for (Optional<Rating.Current> current : standing) {
            current.map(now -> now.judgements().get(area))
                    .ifPresent(judgement -> counts.merge(judgement.grade(), 1, Integer::sum));
        }
        return new Tally(counts, standing.size());
    }

    public int of(Grade grade) {
        return counts.getOrDefault(grade, 0);
    }

    public int judged() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int withoutJudgement() {
        return all - judged();
    }

    /// Good, or better than good.
    public int goodOrOutstanding() {
        int good = Frameworks.shipped().rank(Grade.GOOD).orElseThrow();
        return counts.entrySet().stream()
                .filter(count -> Frameworks.shipped().rank(count.getKey()).orElse(0) >= good)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// A whole bar.
    public List<Slice> slices() {
        return slices(0, 100);
    }

    /// A bar beside which there is something else.
    ///
    /// @param start where it begins, in percent of the picture's width
    /// @param width of the bar, likewise
    public List<Slice> slices(double start, double width) {
        return Slice.of(this, start, width);
    }
}
