package org.gradewatch.ingest.store;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param folder where documents are kept; instances share it
@Validated
@ConfigurationProperties("gradewatch.documents")
record StoreSettings(
        @NotNull @DefaultValue("data/documents") Path folder) {}
