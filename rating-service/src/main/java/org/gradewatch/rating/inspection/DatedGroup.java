package org.gradewatch.rating.inspection;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.ReportPublished;
import org.jspecify.annotations.Nullable;

/// Documents that say when the inspectors were there, and mean the same visit by it: they start
/// within [#ONE_INSPECTION] days of the first, or overlap. No two inspections of an authority have
/// ever come nearly as close.
final class DatedGroup {

    private static final int ONE_INSPECTION = 45;
    private static final int TOLD_FOR = 365;
    private static final int TOLD_BEFORE = 3;
    private static final int FIRST_REPORT = 10;
    private static final int LAST_REPORT = 220;

    private static final Comparator<ReportPublished> BY_FIRST_DAY =
            comparing(DatedGroup::start).thenComparing(ReportPublished::documentId);

    private final List<ReportPublished> documents = new ArrayList<>();
    private final List<ReportPublished> joined = new ArrayList<>();
    private final LocalDate firstDay;
    private LocalDate lastDay;
    private @Nullable Optional<LocalDate> published;

    private DatedGroup(ReportPublished first) {
        firstDay = start(first);
        lastDay = end(first);
        documents.add(first);
    }

    /// In the order of their first days.
    static List<DatedGroup> of(Collection<ReportPublished> dated) {
        var groups = new ArrayList<DatedGroup>();
        var inOrder = new ArrayList<>(dated);
        inOrder.sort(BY_FIRST_DAY);
        for (ReportPublished document : inOrder) {
            if (groups.isEmpty() || !groups.getLast().takes(document)) {
                groups.add(new DatedGroup(document));
            }
        }
        return groups;
    }

    private boolean takes(ReportPublished document) {
        LocalDate start = start(document);
        if (start.isAfter(firstDay.plusDays(ONE_INSPECTION)) && start.isAfter(lastDay)) {
            return false;
        }
        LocalDate end = end(document);
        lastDay = end.isAfter(lastDay) ? end : lastDay;
        documents.add(document);
        return true;
    }

    /// Whether a text of that day that gives no dates of inspection can speak of this one.
    boolean canBeMeantOn(LocalDate day) {
        return published()
                .map(published -> isWithin(published, day.minusDays(TOLD_FOR), day.plusDays(TOLD_BEFORE)))
                .orElseGet(() -> isWithin(lastDay, day.minusDays(LAST_REPORT), day.minusDays(FIRST_REPORT)));
    }

    /// Whether that day is after the inspectors came, and before anybody could write of what they
    /// found. A text of such a day speaks of an earlier inspection.
    boolean isUnderWayOn(LocalDate day) {
        LocalDate told = published()
                .map(published -> published.minusDays(TOLD_BEFORE))
                .orElseGet(() -> lastDay.plusDays(FIRST_REPORT));
        return !day.isBefore(firstDay) && day.isBefore(told);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    /// Takes a text that gives no dates. It plays no part in what the group's own dates are.
    void join(ReportPublished undated) {
        joined.add(undated);
    }

    List<ReportPublished> members() {
        var members = new ArrayList<>(documents);
        members.addAll(joined);
        return members;
    }

    /// Asked for each undated text, when no more dated ones come.
    private Optional<LocalDate> published() {
        Optional<LocalDate> known = published;
        if (known == null) {
            known = Publication.of(Rank.strongestFirst(documents));
            published = known;
        }
        return known;
    }

    private static LocalDate start(ReportPublished document) {
        return requireNonNull(document.report().inspectionStart(), "inspectionStart");
    }

    private static LocalDate end(ReportPublished document) {
        LocalDate start = start(document);
        LocalDate end = document.report().inspectionEnd();
        return end == null || end.isBefore(start) ? start : end;
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
