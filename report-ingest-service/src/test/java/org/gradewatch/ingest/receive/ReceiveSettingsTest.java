package org.gradewatch.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiveSettingsTest {

    @Test
    void have_defaults() {
        assertThat(bound(Map.of())).isEqualTo(new ReceiveSettings(2, Duration.ofSeconds(60)));
    }

    @Test
    void can_all_be_set() {
        assertThat(bound(Map.of("gradewatch.receive.at-once", "4", "gradewatch.receive.patience", "2s")))
                .isEqualTo(new ReceiveSettings(4, Duration.ofSeconds(2)));
    }

    static ReceiveSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gradewatch.receive", ReceiveSettings.class);
    }
}
