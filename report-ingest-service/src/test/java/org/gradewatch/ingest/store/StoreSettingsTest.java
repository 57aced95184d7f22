package org.gradewatch.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreSettingsTest {

    @Test
    void have_defaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new StoreSettings(Path.of("data/documents"), DataSize.ofMegabytes(50), Duration.ofSeconds(30)));
    }

    @Test
    void can_all_be_set() {
        assertThat(bound(Map.of(
                        "gradewatch.documents.folder", "/srv/documents",
                        "gradewatch.documents.largest", "1MB",
                        "gradewatch.documents.silence", "5s")))
                .isEqualTo(
                        new StoreSettings(Path.of("/srv/documents"), DataSize.ofMegabytes(1), Duration.ofSeconds(5)));
    }

    static StoreSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gradewatch.documents", StoreSettings.class);
    }
}
