package org.gradewatch.notification.webhook.notice;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param failingFor how long an endpoint fails before its contact hears of it
/// @param every how often it is looked for what is to be told
@Validated
@ConfigurationProperties("gradewatch.webhooks.notices")
record NoticeSettings(
        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("10m")
        Duration failingFor,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("30s")
        Duration every) {}
