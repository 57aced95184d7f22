package org.gradewatch.support;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param replication copies of each record of a topic that is made; 1 only with a single broker
/// @param patience how long a start waits for the broker
@Validated
@ConfigurationProperties("gradewatch.kafka")
record KafkaSettings(
        @Min(1) @Max(9) @DefaultValue("3") int replication,
        @DefaultValue("60s") Duration patience) {}
