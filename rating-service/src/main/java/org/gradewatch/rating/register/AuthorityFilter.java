package org.gradewatch.rating.register;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.question.KnownWords;
import org.jspecify.annotations.Nullable;

/// Which authorities are asked for: every parameter must be met, by any of its values, and one area
/// must meet area and grade together.
record AuthorityFilter(Set<String> regions, Set<String> types, Set<Area> areas, Set<Grade> grades, String text) {

    static AuthorityFilter of(
            List<Register.Entry> all,
            @Nullable List<String> region,
            @Nullable List<String> type,
            @Nullable List<String> area,
            @Nullable List<String> grade,
            @Nullable String text) {
        return new AuthorityFilter(
                Asked.anyOf(
                        "region",
                        region,
                        words(all.stream().map(e -> e.authority().ref().region())),
                        r -> r),
                Asked.anyOf(
                        "type",
                        type,
                        words(all.stream().map(e -> e.authority().ref().type())),
                        t -> t),
                Asked.anyOf("area", area, KnownWords.areas(), Area::word),
                Asked.anyOf("grade", grade, KnownWords.grades(), Grade::word),
                Asked.text("q", text));
    }

    boolean takes(Register.Entry entry) {
        var ref = entry.authority().ref();
        return (regions.isEmpty() || regions.contains(ref.region()))
                && (types.isEmpty() || types.contains(ref.type()))
                && isNamed(entry.authority())
                && ((areas.isEmpty() && grades.isEmpty())
                        || entry.current().stream().anyMatch(this::isJudged));
    }

    private boolean isJudged(Rating.Current current) {
        return current.judgements().entrySet().stream()
                .filter(judged -> areas.isEmpty() || areas.contains(judged.getKey()))
                .anyMatch(judged ->
                        grades.isEmpty() || grades.contains(judged.getValue().grade()));
    }

    private boolean isNamed(Authority authority) {
        return text.isEmpty()
                || Stream.concat(
                                Stream.of(
                                        authority.ref().name(),
                                        authority.officialName(),
                                        authority.ref().slug()),
                                authority.aliases().stream())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text));
    }

    private static Collection<String> words(Stream<String> words) {
        return words.collect(Collectors.toSet());
    }
}
