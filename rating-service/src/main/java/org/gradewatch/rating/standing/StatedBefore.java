package org.gradewatch.rating.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.gradewatch.model.StatedPrevious;
import org.gradewatch.rating.inspection.Inspection;
import org.jspecify.annotations.Nullable;

/// When a document's own word for the overall judgement before is taken: when we know no earlier
/// inspection, or it means another one than the latest that we know.
public final class StatedBefore {

    private static final int SAME_INSPECTION_YEARS = 1;

    private StatedBefore() {}

    public static Optional<StatedPrevious> of(
            Inspection inspection, @Nullable Inspection earlier, @Nullable LocalDate authorityOpenedOn) {
        return Optional.ofNullable(inspection.statedPrevious())
                .filter(stated -> stated.grade() != null)
                .filter(stated -> isOfThisAuthority(stated.year(), authorityOpenedOn))
                .filter(stated -> earlier == null || isAnother(stated.year(), earlier));
    }

    /// A new authority inherits nothing: what was judged before its time was its predecessor. A
    /// document that gives no year may well mean that one.
    private static boolean isOfThisAuthority(@Nullable Integer year, @Nullable LocalDate openedOn) {
        return openedOn == null || (year != null && year >= openedOn.getYear());
    }

    /// Texts give the year of the inspection or of its publication, so one year is no difference.
    private static boolean isAnother(@Nullable Integer year, Inspection earlier) {
        return year != null && Math.abs(year - earlier.date().getYear()) > SAME_INSPECTION_YEARS;
    }
}
