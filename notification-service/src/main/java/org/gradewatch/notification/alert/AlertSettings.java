package org.gradewatch.notification.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param window how long before we first saw it an inspection may have been published to be told;
///     zero for no limit, and then a missing date does not matter either
@ConfigurationProperties("gradewatch.alerts")
record AlertSettings(@DefaultValue("14d") Duration window) {

    AlertSettings {
        if (window.isNegative()) {
            throw new IllegalArgumentException(
                    "gradewatch.alerts.window: %s (expected: 0s for no limit, or more)".formatted(window));
        }
    }
}
