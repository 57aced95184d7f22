package org.gradewatch.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import org.gradewatch.model.Hashes;
import org.gradewatch.support.tokens.IssuedToken;
import org.gradewatch.support.tokens.WatchedTokenFile;

/// Whose token is it? Those of the settings come first, then those of the file as it is now.
final class TokenHolders {

    private final List<AccessTokens.Token> fixed;
    private final WatchedTokenFile file;
    private final InstantSource clock;

    TokenHolders(List<AccessTokens.Token> fixed, WatchedTokenFile file, InstantSource clock) {
        this.fixed = fixed;
        this.file = file;
        this.clock = clock;
    }

    /// @param name stands in the record of what is done
    record Holder(String name, List<String> scopes) {}

    /// @throws RefusedBearer when nobody holds it, or not any more
    Holder holderOf(String presented) {
        byte[] hash = Hashes.sha256(presented).getBytes(US_ASCII);
        for (AccessTokens.Token token : fixed) {
            if (isSame(hash, token.sha256())) {
                return new Holder(token.name(), token.scopes());
            }
        }
        for (IssuedToken token : file.tokens()) {
            if (isSame(hash, token.sha256())) {
                return holderOf(token);
            }
        }
        throw new RefusedBearer(Refusal.UNKNOWN, "nobody holds this token");
    }

    private Holder holderOf(IssuedToken token) {
        return switch (token.at(clock.instant())) {
            case VALID -> new Holder(token.name(), token.scopes());
            case EXPIRED -> throw new RefusedBearer(Refusal.EXPIRED, "the token of '%s'".formatted(token.name()));
            case REVOKED -> throw new RefusedBearer(Refusal.REVOKED, "the token of '%s'".formatted(token.name()));
        };
    }

    private static boolean isSame(byte[] hash, String sha256) {
        return MessageDigest.isEqual(hash, sha256.getBytes(US_ASCII));
    }
}
