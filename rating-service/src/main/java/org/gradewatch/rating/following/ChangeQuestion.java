package org.gradewatch.rating.following;

import java.util.List;
import java.util.function.Predicate;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;

/// Which changes are asked for: the parameters of the pages, the stream and the feed alike.
///
/// @param authority by any of its ids
/// @param area with `direction`: one area must meet both
public record ChangeQuestion(
        @Nullable List<String> authority,
        @Nullable List<String> region,
        @Nullable List<String> area,
        @Nullable List<String> direction) {

    /// Whether a change is asked for.
    public Predicate<RatingChanged> wanted(Register register) {
        return ChangeFilter.of(register, authority, region, area, direction)::takes;
    }
}
