package org.gradewatch.rating.page.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.register.Past.Since;

/// One authority through the years.
///
/// @param past what was current from each day on which that changed, newest first
/// @param now what is current today
record Followed(Authority authority, List<Since> past, Optional<Rating.Current> now) {

    boolean existsOn(LocalDate day) {
        return authority.existsOn(day);
    }

    Optional<Rating.Current> on(LocalDate day) {
        return past.stream()
                .filter(since -> !since.day().isAfter(day))
                .findFirst()
                .map(Since::current);
    }
}
