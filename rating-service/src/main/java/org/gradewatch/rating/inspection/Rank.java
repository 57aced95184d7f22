package org.gradewatch.rating.inspection;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.ReportPublished;

/// Which of the documents on one inspection is believed: the inspectorate's own before a table
/// before the press; then what was not superseded, the later publication, and, so that there is
/// always an answer, the smaller id.
final class Rank {

    private Rank() {}

    static List<ReportPublished> strongestFirst(Collection<ReportPublished> documents) {
        Set<DocumentId> superseded = superseded(documents);
        Comparator<ReportPublished> byPublication =
                comparing(d -> d.report().publishedOn(), nullsLast(Comparator.<LocalDate>reverseOrder()));
        return documents.stream()
                .sorted(comparing((ReportPublished d) -> d.report().basis())
                        .thenComparing(d -> superseded.contains(d.documentId()))
                        .thenComparing(byPublication)
                        .thenComparing(ReportPublished::documentId))
                .toList();
    }

    static Set<DocumentId> superseded(Collection<ReportPublished> documents) {
        return documents.stream()
                .map(ReportPublished::supersedes)
                .filter(replaced -> replaced != null)
                .collect(Collectors.toSet());
    }
}
