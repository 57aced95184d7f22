package org.gradewatch.ingest.receive;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param atOnce how many documents are read at the same time; each may take some memory
/// @param patience how long one may wait for its turn before the sender is told to come back
@Validated
@ConfigurationProperties("gradewatch.receive")
record ReceiveSettings(
        @Min(1) @DefaultValue("2") int atOnce,
        @NotNull @DefaultValue("60s") Duration patience) {}
