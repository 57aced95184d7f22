package org.gradewatch.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import org.gradewatch.support.jwt.IssuedJwts;
import org.gradewatch.support.jwt.Issuer;
import org.gradewatch.support.tokens.WatchedTokenFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who may do more than read. Only a token's SHA-256 is kept, so that nobody learns a token from
/// the settings.
///
/// @param tokens those that only a restart changes
/// @param file the tokens that `gradewatch token` makes and takes away
/// @param jwt who else may say who somebody is, and what they may
@Validated
@ConfigurationProperties("gradewatch.access")
record AccessTokens(
        @DefaultValue List<@Valid Token> tokens,
        @Nullable Path file,
        @Nullable Issuer jwt) {

    private static final Path USUAL_FILE = Path.of("data", "tokens.json");

    /// @param name who holds it, for the log and the record of decisions; the holders of JWTs have
    ///     names that begin with `jwt:`
    /// @param sha256 of the token's UTF-8 bytes, in lower-case hexadecimal
    /// @param scopes such as `reports:write`
    record Token(
            @NotBlank @Pattern(regexp = "(?!jwt:).*") String name,
            @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotEmpty List<String> scopes) {

        @Override
        public String toString() {
            return "token of " + name + " for " + scopes;
        }
    }

    @Nullable
    IssuedJwts issuedJwts() {
        return jwt == null ? null : new IssuedJwts(jwt);
    }

    /// A file that somebody named must be there.
    WatchedTokenFile watchedFile() {
        return WatchedTokenFile.open(file == null ? USUAL_FILE : file, file != null, System::nanoTime);
    }
}
