package org.gradewatch.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names that anyone can compute again from what they name.
public final class Hashes {

    private static final int EVENT_ID_BYTES = 16;

    private Hashes() {}

    /// @return the SHA-256 in lower-case hexadecimal
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Of the UTF-8 bytes of a text, such as a token.
    public static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    /// An event's id: 32 hexadecimal digits over the parts that identify it. It holds no dot, so
    /// that it can serve as a `webhook-id` too.
    static String eventId(Object... parts) {
        var joined = new StringBuilder();
        for (Object part : parts) {
            joined.append(part).append('\n');
        }
        return HexFormat.of().formatHex(digest(joined.toString().getBytes(UTF_8)), 0, EVENT_ID_BYTES);
    }
}
