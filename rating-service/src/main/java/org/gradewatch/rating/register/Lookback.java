package org.gradewatch.rating.register;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.register.Past.Since;
import org.jspecify.annotations.Nullable;

/// What was current since when, of every authority. Computed once for each rating and kept until
/// the authority has another, so that a change costs the work of one authority alone.
public final class Lookback {

    private record Known(Rating rating, List<Since> past) {}

    private final Map<AuthorityId, Known> known = new ConcurrentHashMap<>();

    /// What was current from each day on which that changed, newest first.
    public List<Since> of(@Nullable Rating rating) {
        if (rating == null) {
            return List.of();
        }
        AuthorityId id = rating.authority().id();
        Known last = known.get(id);
        if (last == null || last.rating() != rating) {
            last = new Known(rating, List.copyOf(new Past(rating).all()));
            known.put(id, last);
        }
        return last.past();
    }
}
