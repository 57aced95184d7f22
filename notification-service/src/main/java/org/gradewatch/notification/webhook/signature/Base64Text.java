package org.gradewatch.notification.webhook.signature;

import java.util.Base64;

/// Bytes as Standard Webhooks writes them: what they are, then base64 with padding.
final class Base64Text {

    private Base64Text() {}

    static String write(String prefix, byte[] bytes) {
        return prefix + Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] read(String prefix, String secret) {
        try {
            return Base64.getDecoder().decode(secret.substring(prefix.length()));
        } catch (IllegalArgumentException e) {
            // Not with it as the cause: it would show a character of the secret.
            throw new IllegalArgumentException("secret: %s and %d characters that are not base64 (expected: base64)"
                    .formatted(prefix, secret.length() - prefix.length()));
        }
    }
}
