package org.gradewatch.notification.bounce;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;
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
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?", message = "(expected: a name of the DNS)")
        String domain,

        @Range(min = 0, max = 65535, message = "(expected: 0 for none, or a port up to 65535)") @DefaultValue("0")
        int port,

        @DefaultValue("0.0.0.0") String address,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("2h")
        Duration firstPause,

        @Range(min = 1, max = 20, message = "(expected: 1 to 20)") @DefaultValue("6")
        int pauses,

        @DurationMin(message = "(expected: 0s or more)") @DefaultValue("36h")
        Duration newEpisodeAfter) {}
