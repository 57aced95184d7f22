package org.gradewatch.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/// A fresh pair of keys, and mails signed with it, left in `target/mails` for the verifier that is
/// not ours: `.ci/mail` looks at each `*.eml` with the DNS record beside it.
public final class DkimKeys {

    private static final Path MAILS = Path.of("target", "mails");
    private static final int ED25519_KEY = 32;

    private final KeyPair pair;
    private final boolean isRsa;

    private DkimKeys(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        this.pair = generator.generateKeyPair();
        this.isRsa = algorithm.equals("RSA");
    }

    public static DkimKeys rsa() throws GeneralSecurityException {
        return new DkimKeys("RSA", 2048);
    }

    public static DkimKeys ed25519() throws GeneralSecurityException {
        return new DkimKeys("Ed25519", 255);
    }

    public KeyPair pair() {
        return pair;
    }

    /// As `openssl genpkey` writes it.
    public Path writePrivate(Path folder) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve("private.pem"),
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(base64));
    }

    public void leave(String name, byte[] mail) throws IOException {
        Files.createDirectories(MAILS);
        Files.write(MAILS.resolve(name + ".eml"), mail);
        Files.writeString(MAILS.resolve(name + ".dns"), record());
    }

    private String record() {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] key = isRsa ? encoded : Arrays.copyOfRange(encoded, encoded.length - ED25519_KEY, encoded.length);
        return "v=DKIM1; k=%s; p=%s"
                .formatted(isRsa ? "rsa" : "ed25519", Base64.getEncoder().encodeToString(key));
    }
}
