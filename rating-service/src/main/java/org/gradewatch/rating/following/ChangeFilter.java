package org.gradewatch.rating.following;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Direction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.question.KnownWords;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;

/// Which changes are asked for: every parameter must be met, by any of its values, and one area
/// must meet area and direction together.
record ChangeFilter(Set<AuthorityId> authorities, Set<String> regions, Set<Area> areas, Set<Direction> directions) {

    static ChangeFilter of(
            Register register,
            @Nullable List<String> authority,
            @Nullable List<String> region,
            @Nullable List<String> area,
            @Nullable List<String> direction) {
        return new ChangeFilter(
                authorities(register, authority),
                Asked.anyOf("region", region, register.regions(), known -> known),
                Asked.anyOf("area", area, KnownWords.areas(), Area::word),
                Asked.anyOf("direction", direction, Arrays.asList(Direction.values()), Direction::name));
    }

    boolean takes(RatingChanged change) {
        return (authorities.isEmpty() || authorities.contains(change.authority().id()))
                && (regions.isEmpty() || regions.contains(change.authority().region()))
                && ((areas.isEmpty() && directions.isEmpty())
                        || change.areas().stream().anyMatch(this::takes));
    }

    private boolean takes(RatingChanged.AreaChange change) {
        return (areas.isEmpty() || areas.contains(change.area()))
                && (directions.isEmpty() || directions.contains(change.direction()));
    }

    private static Set<AuthorityId> authorities(Register register, @Nullable List<String> given) {
        return given == null
                ? Set.of()
                : given.stream()
                        .map(anyId -> register.resolve(anyId)
                                .orElseThrow(() -> Asked.wrong(
                                        "authority", anyId, "the URN, GSS code, LA code or slug of an authority")))
                        .collect(Collectors.toSet());
    }
}
