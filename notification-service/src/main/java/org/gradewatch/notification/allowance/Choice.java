package org.gradewatch.notification.allowance;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A word of an operator's request that is one of a few.
public final class Choice {

    private Choice() {}

    /// @return absent where nothing was given
    public static <E extends Enum<E>> @Nullable E read(String name, @Nullable String given, Class<E> of) {
        if (given == null) {
            return null;
        }
        for (E one : of.getEnumConstants()) {
            if (one.name().equals(given)) {
                return one;
            }
        }
        throw new ResponseStatusException(
                HttpStatus.BAD_REQUEST,
                "%s: '%s' (expected: one of %s)"
                        .formatted(
                                name,
                                given,
                                Arrays.stream(of.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }
}
