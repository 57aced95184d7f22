package org.gradewatch.notification.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.ssl.pem.PemContent;

/// With none of them mails go out unsigned; some of them without the others are a mistake.
///
/// @param domain that signs; the sender's, or one above it
/// @param selector names the key: its public half is in the DNS at `SELECTOR._domainkey.DOMAIN`
/// @param privateKey a PEM file, RSA or Ed25519
@ConfigurationProperties("gradewatch.mail.dkim")
record DkimSettings(
        @Nullable String domain,
        @Nullable String selector,
        @Nullable Path privateKey) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    Optional<Dkim> signer() {
        if (domain == null && selector == null && privateKey == null) {
            return Optional.empty();
        }
        return Optional.of(new Dkim(name("domain", domain), name("selector", selector), key()));
    }

    private static String name(String setting, @Nullable String value) {
        if (value == null || !NAME.matcher(value).matches()) {
            throw wrong(setting, value, "a name of the DNS, and domain, selector and private-key all given", null);
        }
        return value;
    }

    private PrivateKey key() {
        PrivateKey key = null;
        Exception why = null;
        try {
            key = privateKey == null
                    ? null
                    : PemContent.of(Files.readString(privateKey)).getPrivateKey();
        } catch (IOException | RuntimeException e) {
            why = e;
        }
        if (key == null
                || !(key.getAlgorithm().equals("RSA") || key.getAlgorithm().equals("EdDSA"))) {
            throw wrong("private-key", privateKey, "a readable PEM file with an RSA or Ed25519 private key", why);
        }
        return key;
    }

    private static IllegalArgumentException wrong(
            String setting, @Nullable Object value, String expected, @Nullable Exception why) {
        return new IllegalArgumentException(
                "gradewatch.mail.dkim.%s: '%s' (expected: %s)".formatted(setting, value, expected), why);
    }
}
