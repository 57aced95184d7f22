package org.gradewatch.notification.post;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param from the sender of every mail, with or without a name
@Validated
@ConfigurationProperties("gradewatch.mail")
record PostSettings(
        @NotBlank @DefaultValue("Gradewatch <alerts@localhost>")
        String from) {}
