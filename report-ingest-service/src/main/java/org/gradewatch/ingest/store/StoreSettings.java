package org.gradewatch.ingest.store;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// @param folder where documents are kept; instances share it
/// @param largest what is taken at all
/// @param silence how long a sender may be silent in the middle of a document
@Validated
@ConfigurationProperties("gradewatch.documents")
record StoreSettings(
        @NotNull @DefaultValue("data/documents") Path folder,
        @NotNull @DefaultValue("50MB") DataSize largest,
        @NotNull @DefaultValue("30s") Duration silence) {}
