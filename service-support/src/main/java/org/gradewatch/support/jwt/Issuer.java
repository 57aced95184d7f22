package org.gradewatch.support.jwt;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may sign tokens for us.
///
/// @param issuer exactly as it stands in `iss`
/// @param jwkSetUri where its public keys are; absent: where its discovery document says
/// @param audience what `aud` must hold, so that a token made for another system is not good here
public record Issuer(
        URI issuer,
        @Nullable URI jwkSetUri,
        @DefaultValue("gradewatch") String audience) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public Issuer {
        Objects.requireNonNull(issuer, "gradewatch.access.jwt.issuer is missing (expected: an https address)");
        checked("issuer", issuer);
        if (jwkSetUri != null) {
            checked("jwk-set-uri", jwkSetUri);
        }
        if (audience.isBlank()) {
            throw new IllegalArgumentException(
                    "gradewatch.access.jwt.audience: '' (expected: what the issuer puts into 'aud')");
        }
    }

    /// Whoever can change what is read there can sign what they like.
    ///
    /// @throws IllegalArgumentException when it can be changed on its way
    static URI checked(String what, URI address) {
        boolean safe = "https".equals(address.getScheme()) && address.getHost() != null
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!safe) {
            throw new IllegalArgumentException(
                    "gradewatch.access.jwt.%s: '%s' (expected: an https address)".formatted(what, address));
        }
        return address;
    }
}
