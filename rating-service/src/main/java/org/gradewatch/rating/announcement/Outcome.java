package org.gradewatch.rating.announcement;

import java.util.Optional;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.inspection.Documents;

/// What one fact about a document leads to.
///
/// @param documents all that is known with it
/// @param announced what is announced with it
/// @param rating absent while a rebuild reads again what was rated before
/// @param change absent where there is nothing to announce
/// @param recalculationWaits whether changed rules make something else than was announced, which
///     stays so until a person says otherwise
public record Outcome(
        Documents documents,
        Announced announced,
        Optional<Rating> rating,
        Optional<RatingChanged> change,
        boolean recalculationWaits) {

    static Outcome silence(Documents documents, Announced announced) {
        return new Outcome(documents, announced, Optional.empty(), Optional.empty(), false);
    }
}
