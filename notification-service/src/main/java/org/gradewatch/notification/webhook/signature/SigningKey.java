package org.gradewatch.notification.webhook.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs calls as Standard Webhooks 1.0.0 says. What is signed is `ID.TIMESTAMP.BODY`, so that
/// nobody can send an old body under a new id or at a new time.
public sealed interface SigningKey permits SharedKey, PairedKey {

    /// What is between the parts of the signed text is a dot, so none may be in the id.
    Pattern ID = Pattern.compile("[!-~&&[^.]]+");

    int FRESH_LENGTH = 32;

    enum Scheme {
        /// HMAC-SHA256: the receiver knows the same secret.
        V1,
        /// Ed25519: the receiver knows the public half only.
        V1A
    }

    /// @return `v1,` or `v1a,` and the signature in base64
    String sign(String id, long timestampSeconds, byte[] body);

    /// What [#read] reads. It may be shown once, to the endpoint's owner, and is never logged.
    String secret();

    /// What a receiver verifies with, when that is not the secret itself.
    Optional<String> publicKey();

    static SigningKey fresh(Scheme scheme) {
        return switch (scheme) {
            case V1 -> {
                byte[] bytes = new byte[FRESH_LENGTH];
                new SecureRandom().nextBytes(bytes);
                yield new SharedKey(bytes);
            }
            case V1A -> PairedKey.fresh();
        };
    }

    /// @throws IllegalArgumentException saying what is wrong with it, without showing it
    static SigningKey read(String secret) {
        if (secret.startsWith(SharedKey.PREFIX)) {
            return SharedKey.read(secret);
        }
        if (secret.startsWith(PairedKey.PREFIX)) {
            return PairedKey.read(secret);
        }
        throw new IllegalArgumentException("secret: a text of %d characters (expected: %s or %s, and base64)"
                .formatted(secret.length(), SharedKey.PREFIX, PairedKey.PREFIX));
    }

    /// The value of `webhook-signature`: while a key is being changed, one signature by each, and
    /// the receiver takes the one that it can verify.
    static String header(List<SigningKey> keys, String id, long timestampSeconds, byte[] body) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("keys: none (expected: one or more)");
        }
        return keys.stream().map(key -> key.sign(id, timestampSeconds, body)).collect(Collectors.joining(" "));
    }

    /// What comes before the body in what is signed.
    static byte[] prefix(String id, long timestampSeconds) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "webhook-id: '%s' (expected: visible ASCII characters and no dot)".formatted(id));
        }
        if (timestampSeconds < 0) {
            throw new IllegalArgumentException(
                    "webhook-timestamp: %d (expected: seconds since 1970)".formatted(timestampSeconds));
        }
        return "%s.%d.".formatted(id, timestampSeconds).getBytes(US_ASCII);
    }
}
