package org.gradewatch.notification.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.notification.subscription.SubscribeRequest.FollowRequest;
import org.jspecify.annotations.Nullable;

/// A person's wish from what was sent; everything that is wrong with it is said at once.
final class WishReading {

    private final Authorities authorities;
    private final SubscriptionSettings limits;
    private final List<String> problems = new ArrayList<>();

    WishReading(Authorities authorities, SubscriptionSettings limits) {
        this.authorities = authorities;
        this.limits = limits;
    }

    /// @throws NotUnderstood with every problem found
    Wish read(SubscribeRequest request) {
        List<FollowRequest> asked = orEmpty(request.follows());
        if (asked.isEmpty()) {
            problems.add("follows: none (expected: at least one; one with empty lists follows all of England)");
        }
        if (asked.size() > limits.mostFollows()) {
            problems.add("follows: %d (expected: at most %d)".formatted(asked.size(), limits.mostFollows()));
            throw new NotUnderstood(problems);
        }
        List<Follow> follows = asked.stream().map(this::follow).toList();
        List<Include> include = words("include", request.include(), Include.values());
        Frequency frequency = frequency(request.frequency());
        if (!problems.isEmpty()) {
            throw new NotUnderstood(problems);
        }
        return new Wish(follows, include, frequency, request.inadequateAtOnce() == null || request.inadequateAtOnce());
    }

    private Follow follow(FollowRequest asked) {
        return new Follow(
                each(
                        "authorities",
                        asked.authorities(),
                        "the URN, GSS code, LA code or slug of an authority, such as 80467 or east-sussex",
                        id -> authorities.resolve(id).map(authority -> authority.id())),
                each(
                        "regions",
                        asked.regions(),
                        known(KnownWords.regions(authorities)),
                        name -> same(KnownWords.regions(authorities), name)),
                each(
                        "types",
                        asked.types(),
                        known(KnownWords.types(authorities)),
                        name -> same(KnownWords.types(authorities), name)),
                each(
                        "areas",
                        asked.areas(),
                        known(KnownWords.areas()),
                        name -> same(KnownWords.areas(), name).map(Area::new)),
                words("directions", asked.directions(), Direction.values()),
                each(
                        "toGrades",
                        asked.toGrades(),
                        known(KnownWords.grades()),
                        name -> same(KnownWords.grades(), name).map(Grade::new)));
    }

    private Frequency frequency(@Nullable String word) {
        if (word == null) {
            return Frequency.IMMEDIATE;
        }
        List<Frequency> read = words("frequency", List.of(word), Frequency.values());
        return read.isEmpty() ? Frequency.IMMEDIATE : read.getFirst();
    }

    private <E extends Enum<E>> List<E> words(String list, @Nullable List<String> given, E[] all) {
        List<String> names = Stream.of(all).map(Enum::name).toList();
        return each(list, given, known(names), word -> same(names, word).map(name -> all[names.indexOf(name)]));
    }

    private <T> List<T> each(
            String list, @Nullable List<String> given, String expected, Function<String, Optional<T>> reading) {
        List<String> values = orEmpty(given);
        if (values.size() > limits.mostValues()) {
            problems.add("%s: %d values (expected: at most %d)".formatted(list, values.size(), limits.mostValues()));
            return List.of();
        }
        var read = new ArrayList<T>();
        for (@Nullable String value : values) {
            Optional<T> found = value == null ? Optional.empty() : reading.apply(value.strip());
            found.ifPresentOrElse(
                    read::add,
                    () -> problems.add("%s: '%s' (expected: %s)".formatted(list, shortened(value), expected)));
        }
        return read;
    }

    private static Optional<String> same(List<String> all, String given) {
        return all.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).equals(given.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String known(List<String> words) {
        return "one of " + String.join(", ", words);
    }

    private static String shortened(@Nullable String value) {
        String text = String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
