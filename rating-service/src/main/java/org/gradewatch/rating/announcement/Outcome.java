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
public record Outcome(
        Documents documents, Announced announced, Optional<Rating> rating, Optional<RatingChanged> change) {}
