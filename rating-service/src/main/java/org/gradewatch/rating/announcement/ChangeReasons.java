package org.gradewatch.rating.announcement;

import java.util.Objects;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.rating.inspection.Inspection;
import org.gradewatch.rating.standing.Given;

/// Why a change is announced.
final class ChangeReasons {

    private ChangeReasons() {}

    static ChangeReason of(Announcement announcement) {
        if (announcement.sameFacts()) {
            return ChangeReason.RECALCULATED;
        }
        if (announcement.fact() instanceof ReportWithdrawn) {
            return ChangeReason.WITHDRAWAL;
        }
        Inspection latest = announcement.standing().latest();
        if (latest != null && announcement.announced().isOf(latest)) {
            return ofTheSame(announcement, latest);
        }
        return isOldNews(announcement) ? ChangeReason.CORRECTION : ChangeReason.NEW_INSPECTION;
    }

    private static ChangeReason ofTheSame(Announcement announcement, Inspection latest) {
        if (!holdsWhatWasTold(announcement)) {
            return ChangeReason.CORRECTION;
        }
        if (isBetterFounded(announcement.announced(), latest)) {
            return ChangeReason.PROVISIONAL_CONFIRMED;
        }
        return isMoreFromPress(announcement, latest) ? ChangeReason.NEW_INSPECTION : ChangeReason.CORRECTION;
    }

    private static boolean holdsWhatWasTold(Announcement announcement) {
        return announcement.announced().judgements().entrySet().stream()
                .filter(told -> !told.getValue().awaitingReport())
                .allMatch(told -> isStill(announcement, told.getKey(), told.getValue()));
    }

    /// What rested on less than a report is there now in full.
    private static boolean isBetterFounded(Announced announced, Inspection latest) {
        return (announced.isProvisional() && !latest.provisional())
                || (announced.isOfPress() && latest.basis() != Basis.PRESS);
    }

    /// Another article on an inspection whose report is not there yet states areas that the first
    /// did not: more of the same news. Nothing is confirmed by it and nothing was wrong.
    private static boolean isMoreFromPress(Announcement announcement, Inspection latest) {
        var document = announcement.fact().documentId();
        return announcement.announced().isOfPress()
                && latest.speaksOfIt(document)
                && announcement.before().latest().get(document) == null;
    }

    private static boolean isStill(Announcement announcement, Area area, Given told) {
        Given now = announcement.standing().judgements().get(area);
        return now != null && Objects.equals(now.grade(), told.grade());
    }

    /// A document that spoke of what was announced says now that it was another inspection, or
    /// none; or one that was taken back is there again.
    private static boolean isOldNews(Announcement announcement) {
        var document = announcement.fact().documentId();
        return announcement.announced().restsOn(document)
                || announcement.before().latest().get(document) instanceof ReportWithdrawn;
    }
}
