package org.gradewatch.rating.page.inspection;

import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.register.Register;
import org.gradewatch.rating.register.Register.Entry;

/// An inspection and whose it is.
///
/// @param isFormer whether it was asked for by an id that it has no more
record Found(Entry entry, Rating.Inspection inspection, boolean isFormer) {

    /// By the id that it has; or else by one that it had while its dates were not known.
    static Optional<Found> by(String id, Register register) {
        return find(id, register, false).or(() -> find(id, register, true));
    }

    private static Optional<Found> find(String id, Register register, boolean former) {
        for (var authority : register.authorities()) {
            Optional<Entry> entry = register.find(authority.id().value());
            for (Rating.Inspection inspection : entry.map(Found::inspections).orElse(List.of())) {
                if (former
                        ? inspection.formerInspectionIds().contains(id)
                        : inspection.inspectionId().equals(id)) {
                    return Optional.of(new Found(entry.get(), inspection, former));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Rating.Inspection> inspections(Entry entry) {
        Rating rating = entry.rating();
        return rating == null ? List.of() : rating.inspections();
    }

    /// Whether the judgements of today come from it.
    boolean isCurrent() {
        return entry.current()
                .filter(now -> now.inspectionId().equals(inspection.inspectionId()))
                .isPresent();
    }
}
