package org.gradewatch.notification.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// The tokens in the links of a person's mails. They never expire, since mails are kept for years,
/// and they are stored nowhere: each is the person's id and its keyed hash.
public final class Tokens {

    private static final int ID_LENGTH = 16;
    private static final int HASH_LENGTH = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final KeyedHashes hashes;

    Tokens(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /// What a token lets its holder do.
    public enum Purpose {
        /// Stop all mail. A mail program may send it without asking.
        UNSUBSCRIBE,
        /// See, end and erase.
        MANAGE
    }

    public String make(Purpose purpose, UUID person) {
        byte[] id = bytes(person);
        byte[] token = Arrays.copyOf(id, ID_LENGTH + HASH_LENGTH);
        System.arraycopy(hash(purpose, id), 0, token, ID_LENGTH, HASH_LENGTH);
        return ENCODER.encodeToString(token);
    }

    /// Whose token it is; empty for one that we did not make, or made for something else.
    public Optional<UUID> read(Purpose purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != ID_LENGTH + HASH_LENGTH) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_LENGTH);
        byte[] given = Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
        if (!MessageDigest.isEqual(given, hash(purpose, id))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(id);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    private byte[] hash(Purpose purpose, byte[] id) {
        return Arrays.copyOf(hashes.of(purpose.name(), id), HASH_LENGTH);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
