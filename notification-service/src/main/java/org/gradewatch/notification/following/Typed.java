package org.gradewatch.notification.following;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Include;
import org.gradewatch.notification.subscription.Wish;
import org.springframework.util.MultiValueMap;

/// A form as somebody filled it, right or wrong.
///
/// @param authorities by any name, one a line or with commas between; another page of ours may post
///     several, or a slug
/// @param chosen authorities ticked in the list, by slug
/// @param meant which of several was meant by a name, by slug
/// @param regions words of regions, [#ENGLAND] among them
/// @param frequency empty where nothing was said of it
record Typed(
        String email,
        String authorities,
        Set<String> chosen,
        Set<String> meant,
        Set<String> regions,
        Set<String> types,
        Set<String> areas,
        Set<String> directions,
        Set<String> toGrades,
        Set<String> include,
        String frequency,
        boolean inadequateAtOnce) {

    /// Ticked by those who mean all of it, so that nobody follows everything by leaving a form
    /// empty.
    static final String ENGLAND = "England";

    static Typed of(MultiValueMap<String, String> form) {
        return new Typed(
                one(form, "email"),
                many(form, "authorities").collect(Collectors.joining("\n")),
                set(form, "chosen"),
                set(form, "meant"),
                set(form, "regions"),
                set(form, "types"),
                set(form, "areas"),
                set(form, "directions"),
                set(form, "toGrades"),
                set(form, "include"),
                one(form, "frequency"),
                !one(form, "inadequateAtOnce").equals("false"));
    }

    /// What a link to the form brings along.
    static Typed asked(List<String> authorities, List<String> regions) {
        return new Typed(
                "",
                given(authorities).collect(Collectors.joining("\n")),
                Set.of(),
                Set.of(),
                given(regions).collect(Collectors.toSet()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                true);
    }

    /// `?region` without a value is no value.
    private static Stream<String> given(List<String> values) {
        return values.stream().filter(Objects::nonNull);
    }

    /// What the form would have to be filled with to ask for the wish; empty where no form could,
    /// since programs may join wishes in ways that it does not have.
    static Optional<Typed> of(Wish wish, Names names, Authorities authorities) {
        List<Follow> named = wish.follows().stream()
                .filter(follow -> !follow.authorities().isEmpty())
                .toList();
        List<Follow> places = wish.follows().stream()
                .filter(follow -> follow.authorities().isEmpty())
                .toList();
        boolean fits = named.size() <= 1
                && places.size() <= 1
                && named.stream()
                        .allMatch(follow ->
                                follow.regions().isEmpty() && follow.types().isEmpty())
                && wish.follows().stream().map(Typed::meeting).distinct().count() == 1;
        return fits ? Optional.of(of(wish, named, places, id -> name(id, names, authorities))) : Optional.empty();
    }

    /// What an area must meet, which the form asks once for all that is followed.
    private static List<Object> meeting(Follow follow) {
        return List.of(follow.areas(), follow.directions(), follow.toGrades());
    }

    private static String name(AuthorityId id, Names names, Authorities authorities) {
        return authorities.find(id).map(names::nameOf).orElse(id.value());
    }

    private static Typed of(Wish wish, List<Follow> named, List<Follow> places, Function<AuthorityId, String> name) {
        Follow any = wish.follows().getFirst();
        return new Typed(
                "",
                named.stream()
                        .flatMap(follow -> follow.authorities().stream())
                        .map(name)
                        .collect(Collectors.joining("\n")),
                Set.of(),
                Set.of(),
                all(places, follow -> follow.regions().isEmpty() ? List.of(ENGLAND) : follow.regions()),
                all(places, Follow::types),
                words(any.areas(), Area::word),
                words(any.directions(), Direction::name),
                words(any.toGrades(), Grade::word),
                words(wish.include(), Include::name),
                wish.frequency().name(),
                wish.inadequateAtOnce());
    }

    private static Set<String> all(List<Follow> follows, Function<Follow, List<String>> part) {
        return follows.stream().map(part).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<String> words(List<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.toUnmodifiableSet());
    }

    Typed withAuthorities(String text) {
        return new Typed(
                email,
                text,
                chosen,
                meant,
                regions,
                types,
                areas,
                directions,
                toGrades,
                include,
                frequency,
                inadequateAtOnce);
    }

    boolean isAnythingNarrowed() {
        return Stream.of(types, areas, directions, toGrades, include).anyMatch(list -> !list.isEmpty());
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        return many(form, name).findFirst().orElse("");
    }

    private static Set<String> set(MultiValueMap<String, String> form, String name) {
        return many(form, name)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> many(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .map(value -> value == null ? "" : value.strip())
                .filter(value -> !value.isEmpty());
    }
}
