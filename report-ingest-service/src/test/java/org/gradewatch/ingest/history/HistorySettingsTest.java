package org.gradewatch.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistorySettingsTest {

    @Test
    void have_defaults() {
        assertThat(bound(Map.of())).isEqualTo(new HistorySettings(true, 250));
    }

    @Test
    void can_all_be_set() {
        assertThat(bound(Map.of("gradewatch.history.shipped", "false", "gradewatch.history.at-once", "10")))
                .isEqualTo(new HistorySettings(false, 10));
    }

    static HistorySettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gradewatch.history", HistorySettings.class);
    }
}
