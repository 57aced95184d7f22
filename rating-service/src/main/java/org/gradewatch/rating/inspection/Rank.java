package org.gradewatch.rating.inspection;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.ReportPublished;

/// Which of the documents on one inspection is believed: the inspectorate's own before a table
/// before the press; then what was not superseded, what says when the inspection was, the later
/// publication, and, so that there is always an answer, the smaller id.
final class Rank {

    /// How long a text without dates counts as news of the inspection that it joins.
    private static final int NEWS = 60;

    private static final Comparator<ReportPublished> BY_PUBLICATION =
            comparing(d -> d.report().publishedOn(), nullsLast(Comparator.<LocalDate>reverseOrder()));

    private static final Comparator<ReportPublished> BY_BASIS =
            comparing(d -> d.report().basis());

    private static final Comparator<ReportPublished> ALIKE = comparing(
                    (ReportPublished d) -> !d.report().isDated())
            .thenComparing(BY_PUBLICATION)
            .thenComparing(ReportPublished::documentId);

    private static final Comparator<ReportPublished> WHERE_NOTHING_WAS_SUPERSEDED = BY_BASIS.thenComparing(ALIKE);

    private Rank() {}

    /// Those whose word counts. A text that says nothing of when the inspection was, and came out
    /// long after its report, can have meant another one that we do not know yet: it is kept, and
    /// what it contradicts is flagged, but nothing rests on it.
    static List<ReportPublished> heard(List<ReportPublished> strongestFirst) {
        if (strongestFirst.size() == 1) {
            return strongestFirst;
        }
        List<ReportPublished> dated =
                those(strongestFirst, document -> document.report().isDated());
        Optional<LocalDate> published = Publication.of(dated).or(() -> Publication.of(strongestFirst));
        return those(strongestFirst, document -> document.report().isDated() || isNews(document, published));
    }

    private static List<ReportPublished> those(List<ReportPublished> documents, Predicate<ReportPublished> such) {
        var those = new ArrayList<ReportPublished>(documents.size());
        for (ReportPublished document : documents) {
            if (such.test(document)) {
                those.add(document);
            }
        }
        return those;
    }

    private static boolean isNews(ReportPublished undated, Optional<LocalDate> published) {
        LocalDate day = undated.report().publishedOn();
        return day == null
                || published.map(told -> !day.isAfter(told.plusDays(NEWS))).orElse(true);
    }

    static List<ReportPublished> strongestFirst(Collection<ReportPublished> documents) {
        if (documents.size() == 1) {
            return List.copyOf(documents);
        }
        Set<DocumentId> superseded = superseded(documents);
        var strongestFirst = new ArrayList<>(documents);
        strongestFirst.sort(
                superseded.isEmpty()
                        ? WHERE_NOTHING_WAS_SUPERSEDED
                        : BY_BASIS.thenComparing(d -> superseded.contains(d.documentId()))
                                .thenComparing(ALIKE));
        return strongestFirst;
    }

    static Set<DocumentId> superseded(Collection<ReportPublished> documents) {
        var superseded = new HashSet<DocumentId>();
        for (ReportPublished document : documents) {
            DocumentId replaced = document.supersedes();
            if (replaced != null) {
                superseded.add(replaced);
            }
        }
        return superseded;
    }
}
