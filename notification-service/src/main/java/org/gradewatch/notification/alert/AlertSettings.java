package org.gradewatch.notification.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param window how long before we first saw it an inspection may have been published to be told;
///     zero for no limit, and then a missing date does not matter either
@ConfigurationProperties("gradewatch.alerts")
record AlertSettings(
        @DefaultValue("14d") Duration window, @DefaultValue Burst burst) {

    /// When many changes come at a time, the later ones are gathered into one mail.
    ///
    /// @param mails to a person, as many as go out one by one; 0 for no limit
    /// @param within this time
    /// @param longestWait how long the rest waits at most
    record Burst(
            @DefaultValue("3") int mails,
            @DefaultValue("15m") Duration within,
            @DefaultValue("15m") Duration longestWait) {

        Burst {
            if (mails < 0) {
                throw new IllegalArgumentException(
                        "gradewatch.alerts.burst.mails: %d (expected: 0 for no limit, or more)".formatted(mails));
            }
        }

        int limit() {
            return mails == 0 ? Integer.MAX_VALUE : mails;
        }
    }

    AlertSettings {
        if (window.isNegative()) {
            throw new IllegalArgumentException(
                    "gradewatch.alerts.window: %s (expected: 0s for no limit, or more)".formatted(window));
        }
    }
}
