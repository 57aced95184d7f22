package org.gradewatch.rating.page.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// Where a day lies between two days that are the ends of a picture.
///
/// @param width of what lies between them, in percent of the picture
public record TimeScale(LocalDate from, LocalDate to, double width) {

    public TimeScale {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("time: %s to %s (expected: an end after the start)".formatted(from, to));
        }
    }

    /// What lies outside is drawn at the end.
    public Percent at(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return new Percent(Math.clamp(share, 0, 1) * width);
    }

    public Percent between(LocalDate first, LocalDate next) {
        return new Percent(at(next).value() - at(first).value());
    }

    public boolean shows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// Every year whose first day is in the picture.
    public List<Integer> years() {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> shows(LocalDate.ofYearDay(year, 1)))
                .boxed()
                .toList();
    }
}
