package org.gradewatch.rating.topology;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the work is shared by the instances, and how soon they notice that one is gone.
/// `docs/decisions` says why the numbers are what they are.
///
/// @param standbyReplicas how many other instances keep a copy of each store, to take over at once
/// @param transactionTimeout how long what a killed instance had begun keeps readers waiting
/// @param sessionTimeout how long the work of a killed instance waits for another one
@Validated
@ConfigurationProperties("gradewatch.streams")
record TopologySettings(
        @Min(0) @Max(9) @DefaultValue("0") int standbyReplicas,
        @DurationMin(seconds = 1) @DefaultValue("10s") Duration transactionTimeout,
        @DurationMin(seconds = 6) @DefaultValue("10s") Duration sessionTimeout) {}
