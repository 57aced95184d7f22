package org.gradewatch.rating.following;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param clients how many streams an instance keeps open at a time
/// @param heartbeat how often a quiet stream says that it is alive
/// @param reconnect how long a client waits on average before it comes back
/// @param writeTimeout how long a client may take nothing of what it is sent before it is let go
@Validated
@ConfigurationProperties("gradewatch.stream")
record StreamSettings(
        @Min(1) @DefaultValue("10000") int clients,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("3s") Duration reconnect,
        @DefaultValue("30s") Duration writeTimeout) {

    StreamSettings {
        if (writeTimeout.compareTo(heartbeat) <= 0) {
            throw new IllegalArgumentException(
                    "gradewatch.stream.write-timeout: '%s' (expected: longer than the heartbeat, %s)"
                            .formatted(writeTimeout, heartbeat));
        }
    }
}
