package org.gradewatch.notification.bounce;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param domain what comes back is sent to `bounce+TOKEN@` and `feedback@` this domain; its MX
///     leads to our port. Absent: bounces go to the sender's address, and nobody reads them here
/// @param port that the service listens on for them; 0: it does not, another instance does
/// @param address that it listens at
/// @param firstPause of an address that has trouble; twice as long each time
/// @param pauses after so many the address is given up
/// @param newEpisodeAfter so long after the last pause a further trouble is a new one
@Validated
@ConfigurationProperties("gradewatch.bounces")
record BounceSettings(
        @Nullable String domain,
        @Min(0) @Max(65535) @DefaultValue("0") int port,
        @DefaultValue("0.0.0.0") String address,
        @DefaultValue("2h") Duration firstPause,
        @Min(1) @DefaultValue("6") int pauses,
        @DefaultValue("36h") Duration newEpisodeAfter) {}
