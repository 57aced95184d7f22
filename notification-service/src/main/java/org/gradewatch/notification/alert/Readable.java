package org.gradewatch.notification.alert;

import static java.util.Objects.requireNonNull;

import org.gradewatch.model.RatingChanged;
import org.jspecify.annotations.Nullable;

/// What a change must hold so that it can be told: JSON does not obey the compiler.
final class Readable {

    private Readable() {}

    static void check(@Nullable RatingChanged change) {
        requireNonNull(change, "a change (expected: no tombstone)");
        requireNonNull(change.cause(), "cause");
        requireNonNull(change.cause().seenAt(), "cause.seenAt");
        requireNonNull(change.authority().id(), "authority.id");
        requireNonNull(change.authority().name(), "authority.name");
        requireNonNull(change.authority().slug(), "authority.slug");
        if (change.inspection() != null) {
            requireNonNull(change.inspection().inspectionId(), "inspection.inspectionId");
            requireNonNull(change.inspection().firstSeenAt(), "inspection.firstSeenAt");
            requireNonNull(change.inspection().kind(), "inspection.kind");
            requireNonNull(change.inspection().basis(), "inspection.basis");
        }
        change.areas().forEach(area -> {
            requireNonNull(area.area(), "areas.area");
            requireNonNull(area.direction(), "areas.direction");
        });
    }
}
