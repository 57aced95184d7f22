package org.gradewatch.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.gradewatch.ingest.reading.ReadingLimits;
import org.gradewatch.model.Frameworks;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingSettingsTest {

    @Test
    void have_the_defaults_of_the_command() {
        assertThat(bound(Map.of()).limits(DataSize.ofMegabytes(50))).isEqualTo(ReadingLimits.usual());
    }

    @Test
    void can_all_be_set() {
        var set = Map.of(
                "gradewatch.reading.pages", "9",
                "gradewatch.reading.letters", "1000",
                "gradewatch.reading.unpacked", "3KB",
                "gradewatch.reading.time", "3s",
                "gradewatch.reading.abandoned", "2");

        assertThat(bound(set).limits(DataSize.ofBytes(7)))
                .isEqualTo(new ReadingLimits(7, 9, 1000, 3072, Duration.ofSeconds(3), 2));
    }

    @Test
    void know_frameworks_of_a_folder_of_their_own() {
        assertThat(bound(Map.of()).known()).isSameAs(Frameworks.shipped());
        assertThatThrownBy(() -> bound(Map.of("gradewatch.reading.frameworks", "nowhere"))
                        .known())
                .hasMessage("'nowhere' (expected: a folder of frameworks)");
    }

    private static ReadingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gradewatch.reading", ReadingSettings.class);
    }
}
