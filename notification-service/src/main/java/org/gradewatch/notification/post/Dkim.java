package org.gradewatch.notification.post;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.BodyHasher;
import org.apache.james.jdkim.exceptions.FailException;

/// Signs mails for a domain (RFC 6376), by RSA or by Ed25519 (RFC 8463).
///
/// What is signed is said header by header: the lists that signers bring along leave out
/// `List-Unsubscribe-Post`, and without it no mail program offers its button (RFC 8058).
final class Dkim {

    private static final String SIGNED = "from:to:subject:date:message-id:references:mime-version:content-type"
            + ":list-id:list-unsubscribe:list-unsubscribe-post:auto-submitted";
    private static final String RECORD = "v=1; a=%s-sha256; c=relaxed/relaxed; d=%s; s=%s; h=" + SIGNED + "; bh=; b=;";

    private final DKIMSigner signer;
    private final String record;

    /// @param selector says under which name in the domain the public key is found
    Dkim(String domain, String selector, PrivateKey key) {
        boolean isRsa = key.getAlgorithm().equals("RSA");
        this.record = RECORD.formatted(isRsa ? "rsa" : "ed25519", domain, selector);
        this.signer = new OwnSigner(record, key, Signing.by(key));
    }

    /// @param message complete, its lines ended by CRLF
    /// @return the header to put before it
    byte[] signature(byte[] message) {
        try {
            var signed = new SignedMessage(message);
            BodyHasher hasher = signer.newBodyHasher(signer.newSignatureRecordTemplate(record));
            try (OutputStream body = hasher.getOutputStream()) {
                signed.writeBody(body);
            }
            String header = signer.sign(signed, hasher);
            return (header.replace("; ", ";\r\n ") + "\r\n").getBytes(US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FailException e) {
            throw new IllegalStateException("a mail could not be signed: " + e.getMessage(), e);
        }
    }
}
