package org.gradewatch.notification.webhook.signature;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Known to us and the receiver.
final class SharedKey implements SigningKey {

    static final String PREFIX = "whsec_";

    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;
    private final SecretKeySpec key;

    SharedKey(byte[] bytes) {
        this.bytes = bytes;
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /// The libraries of Standard Webhooks take shorter secrets too; its text does not.
    static SharedKey read(String secret) {
        byte[] bytes = Base64Text.read(PREFIX, secret);
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("secret: %s and %d bytes in base64 (expected: %d to %d bytes)"
                    .formatted(PREFIX, bytes.length, SHORTEST, LONGEST));
        }
        return new SharedKey(bytes);
    }

    @Override
    public String sign(String id, long timestampSeconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(SigningKey.prefix(id, timestampSeconds));
            return Base64Text.write("v1,", mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String secret() {
        return Base64Text.write(PREFIX, bytes);
    }

    @Override
    public Optional<String> publicKey() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + "***";
    }
}
