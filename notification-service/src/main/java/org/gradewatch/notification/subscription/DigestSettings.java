package org.gradewatch.notification.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When digests go out, by the clocks of London.
///
/// @param at the time of the day
/// @param weeklyOn the day of the weekly one. Monday: reports come out on working days, so that the
///     week that ended is complete, and it is read when offices open
@ConfigurationProperties("gradewatch.digests")
record DigestSettings(
        @DefaultValue("08:30") LocalTime at,
        @DefaultValue("MONDAY") DayOfWeek weeklyOn) {}
