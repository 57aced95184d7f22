package org.gradewatch.notification.alert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param window how long before we first saw it an inspection may have been published to be told;
///     zero for no limit, and then a missing date does not matter either
@Validated
@ConfigurationProperties("gradewatch.alerts")
record AlertSettings(
        @DurationMin(message = "(expected: 0s for no limit, or more)") @DefaultValue("14d")
        Duration window,

        @Valid @DefaultValue Burst burst) {

    /// When many changes come at a time, the later ones are gathered into one mail.
    ///
    /// @param mails to a person, as many as go out one by one; 0 for no limit
    /// @param within this time
    /// @param longestWait how long the rest waits at most
    record Burst(
            @Min(value = 0, message = "(expected: 0 for no limit, or more)") @DefaultValue("3")
            int mails,

            @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("15m")
            Duration within,

            @DurationMin(message = "(expected: 0s or more)") @DefaultValue("15m")
            Duration longestWait) {

        int limit() {
            return mails == 0 ? Integer.MAX_VALUE : mails;
        }
    }
}
