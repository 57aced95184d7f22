package org.gradewatch.notification.post;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import org.apache.james.jdkim.DKIMCommon;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.BodyHasher;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.impl.BodyHasherImpl;

/// The library writes down what is to be signed; it could sign that by RSA only, and with the JDK's
/// own.
final class OwnSigner extends DKIMSigner {

    private final Signing signing;

    OwnSigner(String record, PrivateKey key, Signing signing) {
        super(record, key);
        this.signing = signing;
    }

    @Override
    public String sign(Headers headers, BodyHasher hasher) throws PermFailException {
        var body = (BodyHasherImpl) hasher;
        SignatureRecord record = body.getSignatureRecord();
        record.setBodyHash(body.getDigest());
        try {
            record.setSignature(signing.of(Canonical.form(headers, record)));
            return "DKIM-Signature:" + record;
        } catch (GeneralSecurityException e) {
            throw new PermFailException(e.getMessage(), e);
        }
    }

    /// The library hands what is to be signed to a signature only; this one just keeps it.
    private static final class Canonical extends DKIMCommon {

        static byte[] form(Headers headers, SignatureRecord record) throws GeneralSecurityException, PermFailException {
            var kept = new Kept();
            kept.initSign(new NoKey());
            signatureCheck(headers, record, record.getHeaders(), kept);
            return kept.sign();
        }
    }

    private record NoKey() implements PrivateKey {

        @Override
        public String getAlgorithm() {
            return "none";
        }

        @Override
        public String getFormat() {
            return "none";
        }

        @Override
        public byte[] getEncoded() {
            return new byte[0];
        }
    }

    private static final class Kept extends Signature {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Kept() {
            super("none");
        }

        @Override
        protected void engineInitSign(PrivateKey ignored) {}

        @Override
        protected void engineUpdate(byte b) {
            bytes.write(b);
        }

        @Override
        protected void engineUpdate(byte[] more, int from, int length) {
            bytes.write(more, from, length);
        }

        @Override
        protected byte[] engineSign() {
            return bytes.toByteArray();
        }

        @Override
        protected void engineInitVerify(PublicKey ignored) {
            throw new UnsupportedOperationException("only collects");
        }

        @Override
        protected boolean engineVerify(byte[] signature) throws SignatureException {
            throw new SignatureException("only collects");
        }

        @Deprecated
        @Override
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException("only collects");
        }

        @Deprecated
        @Override
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException("only collects");
        }
    }
}
