package org.gradewatch.support.tokens;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewatch.model.Hashes;
import org.jspecify.annotations.Nullable;

/// A token that was given to somebody. The token itself is kept nowhere. One that was revoked stays
/// as the record of who could do what, and when.
///
/// @param name who holds it; stands in the record of whatever is done with it
/// @param sha256 of the token's UTF-8 bytes, in lower-case hexadecimal
/// @param scopes such as `reports:write`
/// @param expires when it ends by itself, if ever
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuedToken(
        String name,
        String sha256,
        List<String> scopes,
        Instant created,
        String createdBy,
        @Nullable Instant expires,
        @Nullable Instant revoked,
        @Nullable String revokedBy) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public IssuedToken {
        name = checkedName(name);
        if (sha256 == null || !SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "sha256 of '%s': %s (expected: 64 digits of 0-9 and a-f)".formatted(name, shown(sha256)));
        }
        if (scopes == null || scopes.isEmpty()) {
            throw new IllegalArgumentException(
                    "scopes of '%s': none (expected: some of %s)".formatted(name, String.join(", ", Scopes.ALL)));
        }
        scopes = List.copyOf(scopes);
        if (created == null || createdBy == null || createdBy.isBlank()) {
            throw new IllegalArgumentException(
                    "'%s' does not say when and by whom it was made (expected: created, createdBy)".formatted(name));
        }
    }

    /// @throws IllegalArgumentException when nobody can be called so
    static String checkedName(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name: %s (expected: up to 64 of a-z, 0-9, '.', '_', '-', the first a letter or digit)"
                            .formatted(shown(name)));
        }
        return name;
    }

    static IssuedToken fresh(
            String name, String token, List<String> scopes, Instant now, String by, @Nullable Instant expires) {
        return new IssuedToken(name, Hashes.sha256(token), scopes, now, by, expires, null, null);
    }

    IssuedToken revoked(Instant now, String by) {
        return new IssuedToken(name, sha256, scopes, created, createdBy, expires, now, by);
    }

    public State at(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return expires != null && !now.isBefore(expires) ? State.EXPIRED : State.VALID;
    }

    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    private static String shown(@Nullable String value) {
        return value == null ? "missing" : "'" + value + "'";
    }
}
