package org.gradewatch.notification.ledger;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param check how often new alerts, and those of the last days whose rows do not add up, are
///     reckoned again
/// @param recent how old an alert may be to be among them
/// @param checkAll how often every alert is, a hundred at a time
@Validated
@ConfigurationProperties("gradewatch.ledger")
public record LedgerSettings(
        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("15s")
        Duration check,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("7d")
        Duration recent,

        @DurationMin(millis = 1, message = "(expected: more than 0s)") @DefaultValue("1h")
        Duration checkAll) {}
