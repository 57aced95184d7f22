package org.gradewatch.support.tokens;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Gives tokens to people and programs, and takes them away.
///
/// @param by who does it
public record Tokens(TokenFile file, String by, InstantSource clock) {

    /// Scanners for secrets find a token by this, wherever somebody left it.
    private static final String PREFIX = "gw_";

    /// The token that `gradewatch run` makes for itself is called so.
    public static final String OF_THE_RUN = "standalone";

    /// What is shown once, and then known to its holder alone.
    public record Fresh(String token, IssuedToken issued) {
        @Override
        public String toString() {
            return "token of " + issued.name();
        }
    }

    public List<IssuedToken> list() throws IOException {
        return file.read();
    }

    /// @param lifetime after which it ends by itself; absent: never
    /// @throws IllegalArgumentException when the name is taken, or a scope is none of ours
    public Fresh create(String name, List<String> scopes, @Nullable Duration lifetime) throws IOException {
        Instant now = clock.instant();
        String token = PREFIX + random();
        Instant expires = lifetime == null ? null : now.plus(lifetime);
        IssuedToken issued = IssuedToken.fresh(name, token, checked(scopes), now, by, expires);
        file.change(tokens -> {
            if (name.equals(OF_THE_RUN) || find(tokens, name) != null) {
                throw new IllegalArgumentException(
                        "name: '%s' is taken (expected: one that no token has or had)".formatted(name));
            }
            var more = new ArrayList<>(tokens);
            more.add(issued);
            return more;
        });
        return new Fresh(token, issued);
    }

    /// Once more changes nothing: the record says who did it first.
    ///
    /// @throws IllegalArgumentException when nobody is called so
    public void revoke(String name) throws IOException {
        file.change(tokens -> {
            IssuedToken found = find(tokens, name);
            if (found == null) {
                throw new IllegalArgumentException(
                        "name: '%s' has no token (expected: one that `token list` shows)".formatted(name));
            }
            return tokens.stream()
                    .map(token ->
                            token == found && token.revoked() == null ? token.revoked(clock.instant(), by) : token)
                    .toList();
        });
    }

    private static @Nullable IssuedToken find(List<IssuedToken> tokens, String name) {
        return tokens.stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> checked(List<String> scopes) {
        Set<String> unknown = new TreeSet<>(scopes);
        unknown.removeAll(Set.copyOf(Scopes.ALL));
        if (!unknown.isEmpty() || scopes.isEmpty()) {
            throw new IllegalArgumentException("scopes: '%s' (expected: some of %s)"
                    .formatted(String.join(",", unknown), String.join(", ", Scopes.ALL)));
        }
        return scopes.stream().distinct().toList();
    }

    private static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
