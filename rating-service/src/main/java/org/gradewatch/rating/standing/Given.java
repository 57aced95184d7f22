package org.gradewatch.rating.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.inspection.Origin;
import org.jspecify.annotations.Nullable;

/// A grade that holds now.
///
/// @param direction against what it followed
/// @param before what it followed; absent where nothing is known
/// @param awaitingReport whether it comes from an earlier inspection, because the documents on the
///     latest do not state this area
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Given(
        Grade grade,
        Origin origin,
        Direction direction,
        @Nullable Grade before,
        boolean awaitingReport) {

    Given awaitingTheNext() {
        return new Given(grade, origin, direction, before, true);
    }

    public Rating.Judgement shown() {
        return new Rating.Judgement(grade, direction, before, awaitingReport, String.valueOf(origin.inspectionId()));
    }
}
