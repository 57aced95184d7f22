package org.gradewatch.rating.following;

import java.util.List;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;

/// Which changes are asked for: the parameters of the pages, the stream and the feed alike.
///
/// @param authority by any of its ids
/// @param area with `direction`: one area must meet both
record ChangeQuestion(
        @Nullable List<String> authority,
        @Nullable List<String> region,
        @Nullable List<String> area,
        @Nullable List<String> direction) {

    ChangeFilter filter(Register register) {
        return ChangeFilter.of(register, authority, region, area, direction);
    }
}
