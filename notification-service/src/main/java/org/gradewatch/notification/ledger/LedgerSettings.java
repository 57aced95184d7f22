package org.gradewatch.notification.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param check how often new alerts, and those of the last days whose rows do not add up, are
///     reckoned again
/// @param recent how old an alert may be to be among them
/// @param checkAll how often every alert is
@ConfigurationProperties("gradewatch.ledger")
record LedgerSettings(
        @DefaultValue("15s") Duration check,
        @DefaultValue("7d") Duration recent,
        @DefaultValue("1h") Duration checkAll) {}
