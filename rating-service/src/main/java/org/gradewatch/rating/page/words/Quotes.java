package org.gradewatch.rating.page.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;

/// The documents' own words. A rating keeps only their places; the words themselves were announced
/// with the change that the document caused.
public final class Quotes {

    private record Place(DocumentId document, Area area) {}

    private final Map<Place, Evidence> words = new HashMap<>();

    /// @param changes of one authority, the oldest first; what was said last of a document counts
    public Quotes(Stream<RatingChanged> changes) {
        changes.forEach(change -> change.areas().forEach(area -> keep(change, area)));
    }

    private void keep(RatingChanged change, AreaChange area) {
        Evidence evidence = area.evidence();
        if (evidence != null && evidence.quote() != null) {
            words.put(new Place(change.cause().documentId(), area.area()), evidence);
        }
    }

    /// Where the document speaks of the area, in its words if we have them.
    public Optional<Evidence> of(Rating.Source document, Area area) {
        Evidence quoted = words.get(new Place(document.documentId(), area));
        return quoted != null
                ? Optional.of(quoted)
                : document.evidence().stream()
                        .filter(place -> place.area().equals(area))
                        .findFirst();
    }
}
