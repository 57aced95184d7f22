package org.gradewatch.benchmarks.fanout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;

/// How mails are signed.
enum Keys {
    rsa("RSA", 2048),
    ed25519("Ed25519", 255),
    none("", 0);

    private final String algorithm;
    private final int size;

    Keys(String algorithm, int size) {
        this.algorithm = algorithm;
        this.size = size;
    }

    /// The settings of the service that make it sign with a new key.
    List<String> settings(Path folder) {
        if (this == none) {
            return List.of();
        }
        Path file = folder.resolve("dkim.pem");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            String base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                "--gradewatch.mail.dkim.domain=example.org",
                "--gradewatch.mail.dkim.selector=benchmark",
                "--gradewatch.mail.dkim.private-key=" + file);
    }
}
