package org.gradewatch.notification.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Secrets as they lie in the database (AES-256-GCM), under a key made from the service's: who
/// has the database alone has none of them.
///
///     format (1) | id of the key (4) | nonce (12) | what is sealed and its tag
public final class Vault {

    private static final byte FORMAT = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final List<VaultKey> keys;
    private final SecureRandom random = new SecureRandom();

    /// @param secret in hexadecimal; new secrets are sealed with it
    /// @param formerSecrets what was sealed with them can still be opened
    public Vault(String secret, List<String> formerSecrets) {
        this.keys = Stream.concat(Stream.of(secret), formerSecrets.stream())
                .map(VaultKey::from)
                .toList();
    }

    /// The bytes could not be opened; the message says why, and shows nothing of them.
    public static final class CannotOpen extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CannotOpen(String message) {
            super(message);
        }
    }

    /// @param about whose it is and what for; it is not in the result, and [#open] needs the same,
    ///     so that nobody can put one endpoint's secret in the place of another's
    public byte[] seal(String plain, String about) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        VaultKey key = keys.getFirst();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(plain.getBytes(UTF_8));
            return ByteBuffer.allocate(1 + VaultKey.ID_LENGTH + NONCE_LENGTH + sealed.length)
                    .put(FORMAT)
                    .put(key.id())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has AES-256-GCM", e);
        }
    }

    /// @throws CannotOpen what was sealed with an unknown secret, about something else, or altered
    public String open(byte[] sealed, String about) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] id = new byte[VaultKey.ID_LENGTH];
        byte[] nonce = new byte[NONCE_LENGTH];
        try {
            byte format = buffer.get();
            if (format != FORMAT) {
                throw new CannotOpen("sealed secret of %s: format %d (expected: %d)".formatted(about, format, FORMAT));
            }
            buffer.get(id).get(nonce);
        } catch (BufferUnderflowException e) {
            throw new CannotOpen("sealed secret of %s: %d bytes (expected: more)".formatted(about, sealed.length));
        }
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return open(key(id, about), nonce, rest, about);
    }

    private VaultKey key(byte[] id, String about) {
        return keys.stream()
                .filter(key -> key.hasId(id))
                .findFirst()
                .orElseThrow(() -> new CannotOpen(
                        "sealed secret of %s: sealed with key %s (expected: %s; is gradewatch.secret another now, and its former value not in gradewatch.former-secrets?)"
                                .formatted(about, HexFormat.of().formatHex(id), keys)));
    }

    private static String open(VaultKey key, byte[] nonce, byte[] rest, String about) {
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(rest), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(
                    "sealed secret of %s: altered, or sealed about something else (expected: as it was sealed)"
                            .formatted(about));
        }
    }

    private static Cipher cipher(int mode, VaultKey key, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {FORMAT});
        cipher.updateAAD(key.id());
        cipher.updateAAD(about.getBytes(UTF_8));
        return cipher;
    }
}
