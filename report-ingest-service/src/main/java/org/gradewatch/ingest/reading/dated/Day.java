package org.gradewatch.ingest.reading.dated;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A day as printed, before the month and the year that it leaves out are known.
public record Day(
        int day, @Nullable Integer month, @Nullable Integer year) {

    /// What it leaves out is that of the later day beside it; a month that lies after the later
    /// one's is a month of the year before.
    Day before(Day later) {
        Integer itsMonth = month == null ? later.month : month;
        if (year != null || later.year == null || itsMonth == null || later.month == null) {
            return new Day(day, itsMonth, year == null ? later.year : year);
        }
        return new Day(day, itsMonth, itsMonth > later.month ? later.year - 1 : later.year);
    }

    @Nullable
    LocalDate date() {
        if (month == null || year == null) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// @param word a month in full or short: September, Sept, Sep.
    public static @Nullable Integer month(@Nullable String word) {
        if (word == null || word.length() < 3) {
            return null;
        }
        String start = word.replace(".", "").toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month.getValue();
            }
        }
        return null;
    }
}
