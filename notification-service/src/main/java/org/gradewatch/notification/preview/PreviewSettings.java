package org.gradewatch.notification.preview;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param inAllPerMinute previews that one instance gives to everyone together; beyond it the
///     answer is 429
@Validated
@ConfigurationProperties("gradewatch.previews")
record PreviewSettings(
        @Min(value = 1, message = "(expected: 1 or more)") @DefaultValue("600")
        int inAllPerMinute) {}
