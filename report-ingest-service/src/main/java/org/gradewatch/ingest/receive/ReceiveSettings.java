package org.gradewatch.ingest.receive;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param atOnce how many documents are read at the same time; each may take some memory
/// @param patience how long one may wait for its turn before the sender is told to come back
/// @param pages the longest document that is read
/// @param reading how long reading one may take
@Validated
@ConfigurationProperties("gradewatch.receive")
record ReceiveSettings(
        @Min(1) @DefaultValue("2") int atOnce,
        @NotNull @DefaultValue("60s") Duration patience,
        @Min(1) @DefaultValue("300") int pages,
        @NotNull @DefaultValue("30s") Duration reading) {}
