package org.gradewatch.notification.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 with the service's secret. The purpose goes into every hash, so that one made for
/// one purpose is worth nothing for another.
public final class KeyedHashes {

    private final SecretKeySpec key;

    public KeyedHashes(String secret) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256");
    }

    /// What is left of an address when it is erased: enough to know it again, not enough to write
    /// to it.
    public byte[] ofAddress(String normalAddress) {
        return of("address", normalAddress.getBytes(UTF_8));
    }

    public byte[] of(String purpose, byte[] what) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
