package org.gradewatch.rating.page.trend;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradewatch.model.Area;
import org.gradewatch.rating.page.words.Places;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.question.KnownWords;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;

/// Whose trend is asked for, and of what. A form sends its fields empty where nothing is chosen.
///
/// @param region absent for England
record TrendQuestion(Optional<String> region, Area area) {

    static TrendQuestion of(@Nullable String region, @Nullable String area, Register register) {
        return new TrendQuestion(
                one(Asked.anyOf("region", given(region), register.regions(), known -> known)),
                one(Asked.anyOf("area", given(area), KnownWords.areas(), Area::word))
                        .orElse(Area.OVERALL));
    }

    private static @Nullable List<String> given(@Nullable String value) {
        return value == null || value.isBlank() ? null : List.of(value);
    }

    private static <T> Optional<T> one(Set<T> values) {
        return values.stream().findFirst();
    }

    String place() {
        return region.orElse(Places.ENGLAND);
    }

    boolean takes(String authoritysRegion) {
        return region.isEmpty() || region.get().equals(authoritysRegion);
    }
}
