package org.gradewatch.rating.page;

import java.time.LocalDate;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A day as a page shows it.
///
/// @param iso for programs, `2024-02-06`
/// @param words for people, `6 February 2024`
public record Day(String iso, String words) {

    public static Day of(LocalDate day) {
        return new Day(day.toString(), Wording.day(day));
    }

    public static @Nullable Day ofNullable(@Nullable LocalDate day) {
        return day == null ? null : of(day);
    }
}
