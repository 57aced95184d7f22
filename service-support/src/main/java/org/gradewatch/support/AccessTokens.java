package org.gradewatch.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Hashes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who may do more than read. Only a token's SHA-256 is kept, so that nobody learns a token from
/// the settings.
@Validated
@ConfigurationProperties("gradewatch.access")
record AccessTokens(@DefaultValue List<@Valid Token> tokens) {

    /// @param name who holds it, for the log and the record of decisions
    /// @param sha256 of the token's UTF-8 bytes, in lower-case hexadecimal
    /// @param scopes such as `reports:write`
    record Token(
            @NotBlank String name,
            @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotEmpty List<String> scopes) {

        @Override
        public String toString() {
            return "token of " + name + " for " + scopes;
        }
    }

    Optional<Token> find(String presented) {
        byte[] hash = Hashes.sha256(presented).getBytes(UTF_8);
        return tokens.stream()
                .filter(token -> MessageDigest.isEqual(hash, token.sha256().getBytes(UTF_8)))
                .findFirst();
    }
}
