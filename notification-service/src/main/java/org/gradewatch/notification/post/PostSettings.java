package org.gradewatch.notification.post;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param from the sender of every mail, with or without a name
/// @param acceptedFolder where the mail server keeps each message that it accepted, as a file
///     `*.eml` that appears when it is complete; absent where it cannot be looked into
@Validated
@ConfigurationProperties("gradewatch.mail")
record PostSettings(
        @NotBlank(message = "(expected: an address such as Gradewatch <alerts@example.org>)")
        @DefaultValue("Gradewatch <alerts@localhost>")
        String from,

        @Nullable Path acceptedFolder) {}
