package org.gradewatch.rating.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportPublished;

/// Every inspection of one authority that its documents speak of.
///
/// @param rating those that rate it, the oldest first
/// @param others visits, inspections of other remits, and what has no grade of the authority: they
///     are history only
public record Inspections(List<Inspection> rating, List<Inspection> others) {

    public Inspections {
        rating = List.copyOf(rating);
        others = List.copyOf(others);
    }

    public static Inspections of(Documents documents) {
        var byRemit = new TreeMap<Remit, List<ReportPublished>>();
        for (ReportPublished document : documents.published()) {
            byRemit.computeIfAbsent(Remit.of(document.report()), _ -> new ArrayList<>())
                    .add(document);
        }
        var rating = new ArrayList<Inspection>();
        var others = new ArrayList<Inspection>();
        byRemit.forEach((remit, members) -> {
            for (Inspection inspection : Grouping.inspections(remit, members)) {
                (inspection.rates() ? rating : others).add(inspection);
            }
        });
        return new Inspections(rating, others);
    }

    /// The one that the document speaks of.
    public Optional<Inspection> of(DocumentId document) {
        return all().filter(inspection -> inspection.speaksOfIt(document)).findFirst();
    }

    /// As readers see them, the newest first.
    public List<Rating.Inspection> newestFirst() {
        return all().sorted(Inspection.OLDEST_FIRST.reversed().thenComparing(Comparator.comparing(Inspection::id)))
                .map(Shown::of)
                .toList();
    }

    private Stream<Inspection> all() {
        return Stream.concat(rating.stream(), others.stream());
    }
}
