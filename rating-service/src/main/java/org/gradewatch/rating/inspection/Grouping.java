package org.gradewatch.rating.inspection;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradewatch.model.ReportPublished;

/// Finds out which documents mean the same inspection, by their dates alone: grades play no part.
final class Grouping {

    private static final int ONE_UNDATED_INSPECTION = 60;

    private Grouping() {}

    /// In the order in which the inspections were made.
    static List<Inspection> inspections(Remit remit, Collection<ReportPublished> documents) {
        Map<Boolean, List<ReportPublished>> byDates = documents.stream()
                .collect(partitioningBy(document -> document.report().isDated()));
        List<DatedGroup> dated = DatedGroup.of(requireNonNull(byDates.get(true)));
        List<List<ReportPublished>> members = dated.stream()
                .map(group -> (List<ReportPublished>) new ArrayList<>(group.documents()))
                .toList();
        var left = new ArrayList<ReportPublished>();
        for (ReportPublished undated : requireNonNull(byDates.get(false))) {
            int meant = latestMeant(dated, day(undated));
            (meant < 0 ? left : members.get(meant)).add(undated);
        }
        return Stream.concat(
                        members.stream().map(group -> Inspection.dated(remit, group)),
                        undatedGroups(left).stream().map(group -> provisional(remit, group, dated)))
                .sorted(Inspection.OLDEST_FIRST)
                .toList();
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
        for (ReportPublished document : undated.stream()
                .sorted(comparing(Grouping::day).thenComparing(ReportPublished::documentId))
                .toList()) {
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
