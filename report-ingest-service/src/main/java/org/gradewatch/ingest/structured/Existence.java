package org.gradewatch.ingest.structured;

import java.time.LocalDate;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Whether an authority was there to be inspected.
final class Existence {

    /// The report of a closed authority's last inspection may still come.
    private static final int REPORTS_COME_WITHIN_DAYS = 365;

    private Existence() {}

    /// @param start of the inspection; where it is not known, the publication gives bounds
    static void check(
            Authority authority, @Nullable LocalDate start, @Nullable LocalDate publishedOn, Complaints complaints) {
        LocalDate earliest =
                start != null || publishedOn == null ? start : publishedOn.minusDays(REPORTS_COME_WITHIN_DAYS);
        LocalDate latest = start != null ? start : publishedOn;
        LocalDate opened = authority.ref().openedOn();
        LocalDate closed = authority.closedOn();
        if (latest != null && opened != null && latest.isBefore(opened)) {
            complaints.add(
                    "authority",
                    authority.ref().name(),
                    "one that existed on %s; it opened on %s".formatted(latest, opened));
        }
        if (earliest != null && closed != null && earliest.isAfter(closed)) {
            complaints.add(
                    "authority",
                    authority.ref().name(),
                    "one that existed on %s; its last day was %s"
                            .formatted(start != null ? start : publishedOn, closed));
        }
    }
}
