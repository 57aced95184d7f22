package org.gradewatch.notification.webhook.signature;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What signing keys are sealed with.
///
/// @param secret of the service, the one that tokens are made with
/// @param formerSecrets that it was before; what they sealed can still be opened
@Validated
@ConfigurationProperties("gradewatch")
record VaultSettings(
        @Pattern(regexp = HEXADECIMAL, message = EXPECTED) @DefaultValue("")
        String secret,

        @DefaultValue List<@Pattern(regexp = HEXADECIMAL, message = EXPECTED) String> formerSecrets) {

    private static final String HEXADECIMAL = "([0-9a-fA-F]{2}){32,}";
    private static final String EXPECTED =
            "(expected: 64 or more hexadecimal digits, such as `openssl rand -hex 32` prints)";

    @Override
    public String toString() {
        return "VaultSettings[]";
    }
}
