package org.gradewatch.ingest.structured;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is wrong with something that was given, all of it at once: each names what was given and
/// what was expected.
public final class Complaints {

    private final List<String> all = new ArrayList<>();

    public List<String> all() {
        return List.copyOf(all);
    }

    public boolean none() {
        return all.isEmpty();
    }

    public void add(String what, @Nullable Object given, String expected) {
        all.add(
                given == null
                        ? "%s is missing (expected: %s)".formatted(what, expected)
                        : "%s: '%s' (expected: %s)".formatted(what, given, expected));
    }

    /// The day that was given; null where none was, or none that exists.
    public @Nullable LocalDate day(String what, @Nullable String given) {
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            add(what, given, "a day such as 2018-07-16");
            return null;
        }
    }

    /// The word of an enumeration, in any case of letters.
    <E extends Enum<E>> @Nullable E word(String what, @Nullable String given, Class<E> words) {
        try {
            if (given != null) {
                return Enum.valueOf(words, given.toUpperCase(Locale.ROOT));
            }
        } catch (IllegalArgumentException e) {
            // Complained of below, like a missing one.
        }
        add(what, given, "one of " + List.of(words.getEnumConstants()));
        return null;
    }

    /// A word of one of our own types, which say themselves what they expect.
    <T> @Nullable T form(@Nullable String given, Function<String, T> type) {
        try {
            return given == null ? null : type.apply(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            all.add(String.valueOf(e.getMessage()));
            return null;
        }
    }
}
