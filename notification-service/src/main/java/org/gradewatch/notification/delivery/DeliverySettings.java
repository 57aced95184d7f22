package org.gradewatch.notification.delivery;

import java.time.Duration;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param lanes connections to the mail server on which alerts go out
/// @param batch deliveries that a lane takes at a time
/// @param poll how often a lane without work looks for some
/// @param lease how long a taken delivery is out of reach of others when its taker has died; live
///     takers renew it
/// @param alone whether no other process sends from this database: what the last one had in hand
///     when it died is then taken at once, and not when the lease ends
/// @param firstRetry how long after a first "not now" of the mail server; twice as long each time
/// @param longestRetry at most so long
/// @param retryFor after so long a "not now" is a "no"
/// @param serverAway how long a lane pauses when the mail server cannot be reached
@Validated
@ConfigurationProperties("gradewatch.delivery")
record DeliverySettings(
        @Range(min = 1, max = 100, message = "(expected: 1 to 100)") @DefaultValue("4")
        int lanes,

        @Range(min = 1, max = 1000, message = "(expected: 1 to 1000)") @DefaultValue("50")
        int batch,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("300ms")
        Duration poll,

        @DurationMin(seconds = 1, message = "(expected: 1s or more)") @DefaultValue("30s")
        Duration lease,

        @DefaultValue("false") boolean alone,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("30s")
        Duration firstRetry,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("1h")
        Duration longestRetry,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("3d")
        Duration retryFor,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("5s")
        Duration serverAway) {}
