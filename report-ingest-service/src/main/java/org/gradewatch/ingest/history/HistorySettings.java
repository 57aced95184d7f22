package org.gradewatch.ingest.history;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param shipped whether the outcomes that ship with the product are published at the first start
/// @param atOnce how many lines go into one transaction
@Validated
@ConfigurationProperties("gradewatch.history")
record HistorySettings(
        @DefaultValue("true") boolean shipped,
        @Min(1) @DefaultValue("250") int atOnce) {}
