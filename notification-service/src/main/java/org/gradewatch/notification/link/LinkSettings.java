package org.gradewatch.notification.link;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where people reach us.
///
/// @param publicAddress of this service, as the links in mails begin
/// @param registerAddress of the pages of the register
/// @param secret what tokens and keyed hashes are made with, in hexadecimal; whoever changes it
///     breaks the unsubscribe links of every mail ever sent
@Validated
@ConfigurationProperties("gradewatch")
record LinkSettings(
        @DefaultValue("http://localhost:8082") URI publicAddress,
        @DefaultValue("http://localhost:8080") URI registerAddress,

        @Pattern(
                regexp = "[0-9a-fA-F]{64,}",
                message = "(expected: 64 or more hexadecimal digits, such as `openssl rand -hex 32` prints)")
        @DefaultValue("")
        String secret) {

    LinkSettings {
        checked("public-address", publicAddress);
        checked("register-address", registerAddress);
    }

    private static void checked(String setting, URI address) {
        if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "gradewatch.%s: '%s' (expected: http:// or https://, and a host)".formatted(setting, address));
        }
    }

    @Override
    public String toString() {
        return "LinkSettings[publicAddress=%s, registerAddress=%s]".formatted(publicAddress, registerAddress);
    }
}
