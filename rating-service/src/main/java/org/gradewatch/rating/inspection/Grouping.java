package org.gradewatch.rating.inspection;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gradewatch.model.ReportPublished;

/// Finds out which documents mean the same inspection, by their dates alone: grades play no part.
final class Grouping {

    private static final int ONE_UNDATED_INSPECTION = 60;
    private static final Comparator<ReportPublished> BY_DAY =
            comparing(Grouping::day).thenComparing(ReportPublished::documentId);

    private Grouping() {}

    /// In the order in which the inspections were made.
    static List<Inspection> inspections(Remit remit, Collection<ReportPublished> documents) {
        var withDates = new ArrayList<ReportPublished>();
        var withoutDates = new ArrayList<ReportPublished>();
        for (ReportPublished document : documents) {
            (document.report().isDated() ? withDates : withoutDates).add(document);
        }
        List<DatedGroup> dated = DatedGroup.of(withDates);
        var left = new ArrayList<ReportPublished>();
        for (ReportPublished undated : withoutDates) {
            int meant = latestMeant(dated, day(undated));
            if (meant < 0) {
                left.add(undated);
            } else {
                dated.get(meant).join(undated);
            }
        }
        var inspections = new ArrayList<Inspection>();
        dated.forEach(group -> inspections.add(Inspection.dated(remit, group.members())));
        undatedGroups(left).forEach(group -> inspections.add(provisional(remit, group, dated)));
        inspections.sort(Inspection.OLDEST_FIRST);
        return inspections;
    }

    private static int latestMeant(List<DatedGroup> dated, LocalDate day) {
        for (int i = dated.size() - 1; i >= 0; i--) {
            if (dated.get(i).canBeMeantOn(day)) {
                return i;
            }
        }
        return -1;
    }

    private static List<List<ReportPublished>> undatedGroups(List<ReportPublished> undated) {
        var groups = new ArrayList<List<ReportPublished>>();
        undated.sort(BY_DAY);
        for (ReportPublished document : undated) {
            if (groups.isEmpty()
                    || day(document).isAfter(day(groups.getLast().getFirst()).plusDays(ONE_UNDATED_INSPECTION))) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(document);
        }
        return groups;
    }

    /// Dated by its first document; but it is not later than an inspection that was under way then.
    private static Inspection provisional(Remit remit, List<ReportPublished> group, List<DatedGroup> dated) {
        LocalDate first = day(group.getFirst());
        LocalDate place = dated.stream()
                .filter(other -> other.isUnderWayOn(first))
                .map(DatedGroup::firstDay)
                .min(naturalOrder())
                .orElse(first);
        return Inspection.provisional(remit, group, first, place);
    }

    private static LocalDate day(ReportPublished undated) {
        return requireNonNull(undated.report().publishedOn(), "publishedOn");
    }
}
