package org.gradewatch.notification.webhook.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The key that a secret of the service makes for this one purpose (HKDF), and a name for it that
/// gives nothing away.
record VaultKey(byte[] id, SecretKey key) {

    static final int ID_LENGTH = 4;

    private static final int KEY_LENGTH = 32;
    private static final String PURPOSE = "gradewatch webhook secrets";

    static VaultKey from(String secret) {
        try {
            KDF hkdf = KDF.getInstance("HKDF-SHA256");
            byte[] bytes = HexFormat.of().parseHex(secret);
            return new VaultKey(
                    hkdf.deriveData(forPurpose(bytes, "name", ID_LENGTH)),
                    hkdf.deriveKey("AES", forPurpose(bytes, "key", KEY_LENGTH)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has HKDF-SHA256", e);
        }
    }

    private static HKDFParameterSpec forPurpose(byte[] secret, String what, int length) {
        return HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand((PURPOSE + " " + what).getBytes(US_ASCII), length);
    }

    boolean hasId(byte[] other) {
        return Arrays.equals(id, other);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(id);
    }
}
