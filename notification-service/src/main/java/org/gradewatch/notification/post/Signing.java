package org.gradewatch.notification.post;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.slf4j.LoggerFactory;

/// How the bytes of a mail's headers are signed: by RSA, or by Ed25519, which by RFC 8463 signs
/// their SHA-256.
@FunctionalInterface
interface Signing {

    byte[] of(byte[] canonical) throws GeneralSecurityException;

    /// By RSA with the native provider where this machine has it, which is five times as fast;
    /// otherwise with the JDK's, which gives the same signature.
    static Signing by(PrivateKey key) {
        return key.getAlgorithm().equals("RSA") ? byRsa(key) : canonical -> byEd25519(key, canonical);
    }

    private static Signing byRsa(PrivateKey key) {
        AmazonCorrettoCryptoProvider fast = AmazonCorrettoCryptoProvider.INSTANCE;
        if (fast.getLoadingError() == null) {
            try {
                return byRsa(key, fast);
            } catch (GeneralSecurityException e) {
                LoggerFactory.getLogger(Signing.class).warn("mails are signed with the JDK's RSA", e);
            }
        }
        return canonical -> signed(Signature.getInstance("SHA256withRSA"), key, canonical);
    }

    /// The key in the provider's own form, which it would make of it at each signature otherwise.
    static Signing byRsa(PrivateKey key, Provider provider) throws GeneralSecurityException {
        var own = (PrivateKey) KeyFactory.getInstance("RSA", provider).translateKey(key);
        return canonical -> signed(Signature.getInstance("SHA256withRSA", provider), own, canonical);
    }

    private static byte[] byEd25519(PrivateKey key, byte[] canonical) throws GeneralSecurityException {
        return signed(
                Signature.getInstance("Ed25519"),
                key,
                MessageDigest.getInstance("SHA-256").digest(canonical));
    }

    private static byte[] signed(Signature signature, PrivateKey key, byte[] what) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(what);
        return signature.sign();
    }
}
