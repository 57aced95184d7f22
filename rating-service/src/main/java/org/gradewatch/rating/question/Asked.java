package org.gradewatch.rating.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Reads the parameters of a question, and says of a wrong one what was given and what was
/// expected.
public final class Asked {

    private static final int LONGEST = 200;

    private Asked() {}

    /// @param allowed every value, in the form in which it is asked for
    public static <T> Set<T> anyOf(
            String name, @Nullable List<String> given, Collection<T> allowed, Function<T, String> form) {
        if (given == null) {
            return Set.of();
        }
        Map<String, T> byForm = allowed.stream()
                .collect(Collectors.toMap(value -> key(form.apply(value)), value -> value, (one, _) -> one));
        return given.stream()
                .map(text -> {
                    T value = byForm.get(key(text));
                    if (value == null) {
                        throw wrong(
                                name,
                                text,
                                "one of " + allowed.stream().map(form).sorted().collect(Collectors.joining(", ")));
                    }
                    return value;
                })
                .collect(Collectors.toSet());
    }

    public static long number(String name, String given, long least, long most) {
        try {
            long number = Long.parseLong(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below like any other wrong number.
        }
        String upTo = most == Long.MAX_VALUE ? "or more" : "to " + most;
        throw wrong(name, given, "a whole number, %d %s".formatted(least, upTo));
    }

    /// @param latest the last day that may be asked for
    public static LocalDate day(String name, String given, LocalDate latest) {
        try {
            LocalDate day = LocalDate.parse(given);
            if (!day.isAfter(latest)) {
                return day;
            }
        } catch (DateTimeException e) {
            // Answered below like any other wrong day.
        }
        throw wrong(name, given, "a day such as 2019-05-08, up to " + latest);
    }

    public static String text(String name, @Nullable String given) {
        if (given != null && given.length() > LONGEST) {
            throw wrong(name, given.substring(0, 20) + "…", "at most %d characters".formatted(LONGEST));
        }
        return given == null ? "" : key(given);
    }

    /// @param expected the values that would have been right
    public static ErrorResponseException wrong(String name, String given, String expected) {
        return problem(HttpStatus.BAD_REQUEST, "%s: '%s' (expected: %s)".formatted(name, shortened(given), expected));
    }

    public static ErrorResponseException unknownAuthority(String given) {
        return problem(
                HttpStatus.NOT_FOUND,
                "authority: '%s' (expected: the URN, GSS code, LA code or slug of one)".formatted(shortened(given)));
    }

    /// @param last the last of them
    public static ErrorResponseException unknownChange(String given, long last) {
        return problem(
                HttpStatus.NOT_FOUND,
                "change: '%s' (expected: the sequence of one, %s)"
                        .formatted(shortened(given), last == 0 ? "and nothing was announced yet" : "1 to " + last));
    }

    private static String shortened(String given) {
        return given.length() > LONGEST ? given.substring(0, LONGEST) + "…" : given;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
