package org.gradewatch.rating.announcement;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.rating.inspection.Documents;
import org.gradewatch.rating.inspection.Inspection;
import org.jspecify.annotations.Nullable;

/// Whether a letter about a visit is news. It gives no grade, so one about a time that a later
/// inspection has superseded tells nobody anything.
final class Visits {

    private Visits() {}

    static boolean isNews(Inspection visit, Documents before, @Nullable Inspection current) {
        return !wasTold(before.latest().get(visit.documentIds().getFirst()))
                && (current == null || isNotBefore(visit, current));
    }

    /// A letter that is read better, or is back after it was withdrawn, was told when it first
    /// came.
    private static boolean wasTold(@Nullable ReportEvent known) {
        return switch (known) {
            case null -> false;
            case ReportPublished published -> published.report().kind().isVisit();
            case ReportWithdrawn _ -> true;
        };
    }

    private static boolean isNotBefore(Inspection visit, Inspection current) {
        LocalDate since =
                visit.provisional() ? requireNonNullElse(current.publishedOn(), current.date()) : current.date();
        return !visit.date().isBefore(since);
    }
}
