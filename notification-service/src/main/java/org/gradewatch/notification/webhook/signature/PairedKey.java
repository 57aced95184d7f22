package org.gradewatch.notification.webhook.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Known to us, and its public half to everyone.
final class PairedKey implements SigningKey {

    static final String PREFIX = "whsk_";

    private static final String PUBLIC_PREFIX = "whpk_";
    private static final int HALF = 32;
    private static final String ALGORITHM = "Ed25519";

    /// What the JDK wants to see before the 32 bytes of a public key (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] seedAndPublic;
    private final PrivateKey key;

    private PairedKey(byte[] seedAndPublic) throws GeneralSecurityException {
        this.seedAndPublic = seedAndPublic;
        this.key = KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(
                        new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(seedAndPublic, HALF)));
    }

    static PairedKey fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] both = Arrays.copyOf(seed, HALF + HALF);
            System.arraycopy(encoded, encoded.length - HALF, both, HALF, HALF);
            return new PairedKey(both);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static PairedKey read(String secret) {
        byte[] bytes = Base64Text.read(PREFIX, secret);
        if (bytes.length != HALF + HALF) {
            throw new IllegalArgumentException("secret: %s and %d bytes in base64 (expected: %d bytes)"
                    .formatted(PREFIX, bytes.length, HALF + HALF));
        }
        try {
            var key = new PairedKey(bytes);
            if (!key.isOfOnePiece()) {
                throw new IllegalArgumentException(
                        "secret: two halves of different keys (expected: a seed and the public key that it makes)");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /// Whether what the seed signs is verified by the public half. Otherwise no receiver could
    /// verify any call, and nobody would know why.
    private boolean isOfOnePiece() throws GeneralSecurityException {
        byte[] something = PREFIX.getBytes(US_ASCII);
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(publicHalf());
            verifying.update(something);
            return verifying.verify(signed(something, new byte[0]));
        } catch (InvalidKeyException | InvalidKeySpecException | SignatureException e) {
            return false;
        }
    }

    private PublicKey publicHalf() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + HALF);
        System.arraycopy(seedAndPublic, HALF, encoded, X509.length, HALF);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] signed(byte[] first, byte[] then) throws GeneralSecurityException {
        Signature signing = Signature.getInstance(ALGORITHM);
        signing.initSign(key);
        signing.update(first);
        signing.update(then);
        return signing.sign();
    }

    @Override
    public String sign(String id, long timestampSeconds, byte[] body) {
        try {
            return Base64Text.write("v1a,", signed(SigningKey.prefix(id, timestampSeconds), body));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    @Override
    public String secret() {
        return Base64Text.write(PREFIX, seedAndPublic);
    }

    @Override
    public Optional<String> publicKey() {
        return Optional.of(Base64Text.write(PUBLIC_PREFIX, Arrays.copyOfRange(seedAndPublic, HALF, HALF + HALF)));
    }

    @Override
    public String toString() {
        return PREFIX + "***";
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("the JDK has Ed25519", e);
    }
}
