package org.gradewatch.notification.webhook.endpoint;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param mostPerHolder endpoints that may be made with one token
@Validated
@ConfigurationProperties("gradewatch.webhooks")
record EndpointSettings(
        @Min(value = 1, message = "(expected: 1 or more)") @DefaultValue("100")
        int mostPerHolder) {}
