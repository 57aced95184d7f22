package org.gradewatch.rating.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ReportPublished;

/// When the report on an inspection came out.
final class Publication {

    private Publication() {}

    /// As the strongest document knows it that knows it. The press knows only that it was out by
    /// then, so of press texts the earliest bound is taken.
    static Optional<LocalDate> of(List<ReportPublished> strongestFirst) {
        LocalDate bound = null;
        for (ReportPublished document : strongestFirst) {
            LocalDate day = document.report().publishedOn();
            if (day != null && document.report().basis() != Basis.PRESS) {
                return Optional.of(day);
            }
            bound = bound == null || (day != null && day.isBefore(bound)) ? day : bound;
        }
        return Optional.ofNullable(bound);
    }
}
