package org.gradewatch.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishSettingsTest {

    @Test
    void have_defaults() {
        assertThat(bound(Map.of())).isEqualTo(new PublishSettings("0", Duration.ofSeconds(5), Duration.ofSeconds(20)));
    }

    @Test
    void can_all_be_set() {
        assertThat(bound(Map.of(
                        "gradewatch.publish.instance",
                        "b",
                        "gradewatch.publish.patience",
                        "2s",
                        "gradewatch.publish.turn",
                        "9s")))
                .isEqualTo(new PublishSettings("b", Duration.ofSeconds(2), Duration.ofSeconds(9)));
    }

    static PublishSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gradewatch.publish", PublishSettings.class);
    }
}
