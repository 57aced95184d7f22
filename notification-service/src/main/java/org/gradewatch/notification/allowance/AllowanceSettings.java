package org.gradewatch.notification.allowance;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param perMinute mails that all processes together hand over; 0: as many as they can
/// @param brakeAt one alert more within the window, and nothing goes out any more until an operator
///     releases it; 0: there is no brake
/// @param brakeWindow over which the brake counts
@Validated
@ConfigurationProperties("gradewatch.sending")
record AllowanceSettings(
        @Min(value = 0, message = "(expected: 0 for no limit, or more)") @DefaultValue("0")
        int perMinute,

        @Min(value = 0, message = "(expected: 0 for no brake, or more)") @DefaultValue("0")
        int brakeAt,

        @DurationMin(minutes = 1, message = "(expected: 1m or more)") @DefaultValue("1h")
        Duration brakeWindow) {

    boolean isPaced() {
        return perMinute > 0;
    }

    boolean hasBrake() {
        return brakeAt > 0;
    }

    /// A second's worth.
    int burst() {
        return isPaced() ? Math.max(1, perMinute / 60) : Integer.MAX_VALUE;
    }
}
