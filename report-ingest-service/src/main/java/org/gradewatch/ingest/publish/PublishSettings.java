package org.gradewatch.ingest.publish;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param instance the name of this instance, its own among all that run: what a killed one left
///     unfinished is ended when an instance of the same name starts
/// @param patience how long a transaction may wait for the broker before the sender is told to come
///     back
/// @param turn how long one that is ready may wait for its turn to be decided
@Validated
@ConfigurationProperties("gradewatch.publish")
record PublishSettings(
        @NotBlank @DefaultValue("0") String instance,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("20s") Duration turn) {}
