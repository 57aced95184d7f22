package org.gradewatch.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.gradewatch.ingest.reading.ReadingLimits;
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

    private static ReadingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gradewatch.reading", ReadingSettings.class);
    }
}
