package org.gradewatch.notification.subscription;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param confirmWithin how long the button in the confirmation mail works
/// @param mostFollows in one request
/// @param mostValues in one list of a follow
/// @param perAddressAndMinute confirmation mails; what is asked for beyond is answered alike, and
///     no mail is sent
/// @param perAddressAndHour the same for an hour
/// @param inAllPerMinute requests from everyone; beyond it the answer is 429
@Validated
@ConfigurationProperties("gradewatch.subscriptions")
record SubscriptionSettings(
        @DurationMin(minutes = 1, message = "(expected: 1m or more)") @DefaultValue("7d")
        Duration confirmWithin,

        @Min(value = 1, message = "(expected: 1 or more)") @DefaultValue("50")
        int mostFollows,

        @Min(value = 1, message = "(expected: 1 or more)") @DefaultValue("200")
        int mostValues,

        @Min(value = 1, message = "(expected: 1 or more)") @DefaultValue("5")
        int perAddressAndMinute,

        @Min(value = 1, message = "(expected: 1 or more)") @DefaultValue("20")
        int perAddressAndHour,

        @Min(value = 1, message = "(expected: 1 or more)") @DefaultValue("6000")
        int inAllPerMinute) {}
