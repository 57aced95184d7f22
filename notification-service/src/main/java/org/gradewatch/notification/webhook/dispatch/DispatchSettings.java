package org.gradewatch.notification.webhook.dispatch;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param pauses after the first try, the second and so on; after the last pause comes the last
///     try, and then the event is parked
/// @param poll how often it is looked for what another process wrote, or what is due again
/// @param lease how long an endpoint is out of reach of others when the process that calls it has
///     died; live ones renew it
/// @param alone whether no other process calls endpoints from this database: what the last one had
///     in hand when it died is then taken at once
/// @param quick calls at a time to endpoints that answer; one that takes more than a second is not
///     counted among them any more
/// @param slow calls at a time to those that do not
/// @param slowDown how long an endpoint rests at least when it says that it has too much
/// @param disableAfter an endpoint without any success for so long is called no more
/// @param keepAttempts how long it is kept what was tried
@Validated
@ConfigurationProperties("gradewatch.webhooks.dispatch")
record DispatchSettings(
        @NotEmpty @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<@DurationMin(millis = 1, message = "(expected: more than 0s)") Duration> pauses,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("500ms")
        Duration poll,

        @DurationMin(seconds = 1, message = "(expected: 1s or more)") @DefaultValue("30s")
        Duration lease,

        @DefaultValue("false") boolean alone,

        @Range(min = 1, max = 10_000, message = "(expected: 1 to 10000)") @DefaultValue("256")
        int quick,

        @Range(min = 1, max = 10_000, message = "(expected: 1 to 10000)") @DefaultValue("1024")
        int slow,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("60s")
        Duration slowDown,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("5d")
        Duration disableAfter,

        @DurationMin(days = 1, message = "(expected: 1d or more)") @DefaultValue("90d")
        Duration keepAttempts) {}
