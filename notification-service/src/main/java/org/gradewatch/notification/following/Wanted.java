package org.gradewatch.notification.following;

import java.util.Locale;
import java.util.stream.Stream;
import org.gradewatch.notification.subscription.Frequency;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// How often mails are to come, as a form says it.
final class Wanted {

    private Wanted() {}

    static Frequency frequency(String word) {
        return Stream.of(Frequency.values())
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "frequency: '%s' (expected: IMMEDIATE, DAILY or WEEKLY)".formatted(word)));
    }
}
