package org.gradewatch.standalone.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gradewatch.support.tokens.IssuedToken;
import org.jspecify.annotations.Nullable;

/// One token in a list, without anything that helps to guess it.
final class Line {

    private Line() {}

    static String of(IssuedToken token, Instant now) {
        String state = token.at(now).name().toLowerCase(Locale.ROOT);
        String end = token.revoked() == null
                ? "ends: " + ends(token)
                : "revoked %s by %s".formatted(seconds(token.revoked()), token.revokedBy());
        return "%-24s %-8s %s; made %s by %s; %s"
                .formatted(
                        token.name(),
                        state,
                        String.join(",", token.scopes()),
                        seconds(token.created()),
                        token.createdBy(),
                        end);
    }

    static String ends(IssuedToken token) {
        return token.expires() == null ? "never" : seconds(token.expires());
    }

    private static String seconds(@Nullable Instant time) {
        return time == null ? "never" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
