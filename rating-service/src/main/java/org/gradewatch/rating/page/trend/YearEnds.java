package org.gradewatch.rating.page.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.page.chart.Tally;

/// How many had which grade at the end of each year, and how many have it today. The first year is
/// the first at whose end anybody had any.
record YearEnds(List<Then> then) {

    /// @param day the last of a year, or today
    record Then(LocalDate day, boolean isToday, Tally tally) {

        String label() {
            return isToday ? "Now" : Integer.toString(day.getYear());
        }
    }

    static YearEnds of(Area area, List<Followed> authorities, LocalDate today) {
        var then = new ArrayList<Then>();
        int first = firstYear(authorities, today);
        for (int year = first; year < today.getYear(); year++) {
            LocalDate day = LocalDate.of(year, 12, 31);
            Tally tally = tally(area, authorities, day, false);
            if (tally.judged() > 0 || !then.isEmpty()) {
                then.add(new Then(day, false, tally));
            }
        }
        then.add(new Then(today, true, tally(area, authorities, today, true)));
        return new YearEnds(List.copyOf(then));
    }

    private static int firstYear(List<Followed> authorities, LocalDate today) {
        return authorities.stream()
                .filter(authority -> !authority.past().isEmpty())
                .mapToInt(authority -> authority.past().getLast().day().getYear())
                .min()
                .orElse(today.getYear());
    }

    private static Tally tally(Area area, List<Followed> authorities, LocalDate day, boolean isToday) {
        List<Optional<Rating.Current>> standing = authorities.stream()
                .filter(authority -> authority.existsOn(day))
                .map(authority -> isToday ? authority.now() : authority.on(day))
                .toList();
        return Tally.of(area, standing);
    }

    Then today() {
        return then.getLast();
    }
}
