package org.gradewatch.rating.page.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Days as people write them.
public final class Days {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private Days() {}

    /// `July 2018`
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /// `16 to 20 July 2018`, saying month and year once where they are the same.
    public static String span(LocalDate first, @Nullable LocalDate last) {
        if (last == null || last.equals(first)) {
            return Wording.day(first);
        }
        String begin = first.getYear() != last.getYear()
                ? Wording.day(first)
                : first.getMonth() == last.getMonth()
                        ? Integer.toString(first.getDayOfMonth())
                        : DAY_AND_MONTH.format(first);
        return begin + " to " + Wording.day(last);
    }
}
