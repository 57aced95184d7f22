package org.gradewatch.notification.subscription;

import jakarta.validation.constraints.Min;
import java.time.Duration;
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
        @DefaultValue("7d") Duration confirmWithin,
        @Min(1) @DefaultValue("50") int mostFollows,
        @Min(1) @DefaultValue("200") int mostValues,
        @Min(1) @DefaultValue("5") int perAddressAndMinute,
        @Min(1) @DefaultValue("20") int perAddressAndHour,
        @Min(1) @DefaultValue("6000") int inAllPerMinute) {}
