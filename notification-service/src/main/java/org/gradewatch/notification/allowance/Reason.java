package org.gradewatch.notification.allowance;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Why an operator did something. It is kept for ever, so it names nobody.
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    public static String read(@Nullable String given) {
        String why = given == null ? "" : given.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw wrong("%d characters (expected: 1 to %d)".formatted(why.length(), LONGEST));
        }
        if (why.contains("@")) {
            throw wrong("an '@' in it (expected: no address of anyone, for the reason is kept for ever)");
        }
        return why;
    }

    private static ResponseStatusException wrong(String what) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "reason: " + what);
    }
}
