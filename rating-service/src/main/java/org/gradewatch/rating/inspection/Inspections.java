package org.gradewatch.rating.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportPublished;

/// Every inspection of one authority that its documents speak of.
///
/// @param rating those that rate it, the oldest first
/// @param others visits, inspections of other remits, and what has no grade of the authority: they
///     are history only
public record Inspections(List<Inspection> rating, List<Inspection> others) {

    private static final Comparator<Inspection> NEWEST_FIRST =
            Inspection.OLDEST_FIRST.reversed().thenComparing(Inspection::id);

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
        for (Inspection inspection : all()) {
            if (inspection.speaksOfIt(document)) {
                return Optional.of(inspection);
            }
        }
        return Optional.empty();
    }

    /// As readers see them, the newest first.
    public List<Rating.Inspection> newestFirst() {
        List<Inspection> all = all();
        all.sort(NEWEST_FIRST);
        var shown = new ArrayList<Rating.Inspection>(all.size());
        for (Inspection inspection : all) {
            shown.add(Shown.of(inspection));
        }
        return shown;
    }

    private List<Inspection> all() {
        var all = new ArrayList<Inspection>(rating.size() + others.size());
        all.addAll(rating);
        all.addAll(others);
        return all;
    }
}
