package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.Report;
import org.gradewatch.model.StatedPrevious;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Articles as they were once published beside what they say, where there is such a folder: the
/// environment variable GRADEWATCH_SHARED names it (`seeds/*.txt`, `seeds/expected.json`).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedSeedsTest {

    private final String shared = System.getenv("GRADEWATCH_SHARED");

    @BeforeEach
    void there_is_a_folder() {
        assumeThat(shared).as("GRADEWATCH_SHARED names a folder of articles").isNotNull();
    }

    @Test
    void every_article_is_read_as_it_is_meant() throws IOException {
        Path folder = Path.of(shared, "seeds");
        JsonNode documents = JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve("expected.json")))
                .get("documents");
        assertThat(documents.size()).isPositive();
        for (JsonNode document : documents) {
            String file = document.get("file").asString();
            Reading reading = Readers.READER.read(Files.readAllBytes(folder.resolve(file)), "text/plain", null);
            String day = document.get("document_date").path("value").asString(null);
            var expected = new ArrayList<String>();
            document.get("events").forEach(event -> expected.add(expected(event, day)));
            List<String> found =
                    reading.reports().stream().map(SharedSeedsTest::found).toList();
            assertThat(found).as(file).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(reading.status()).as(file).isEqualTo(day == null ? Reading.Status.HELD : Reading.Status.READ);
        }
    }

    private static String expected(JsonNode event, String day) {
        var judgements = new TreeMap<String, String>();
        event.get("judgements")
                .properties()
                .forEach(grade -> judgements.put(
                        area(grade.getKey()), grade.getValue().asString().toUpperCase(Locale.ROOT)));
        JsonNode previous = event.path("previous");
        String grade = previous.path("overall").asString(null);
        int year = previous.path("year").asInt(0);
        return "%s %s %s before: %s %s on %s, %s to improve"
                .formatted(
                        event.get("authority").get("urn").asString(),
                        event.get("kind").asString().toUpperCase(Locale.ROOT).replace("_OUTCOME", ""),
                        judgements,
                        grade == null ? null : grade.toUpperCase(Locale.ROOT),
                        year,
                        day,
                        event.path("areas_for_improvement").path("count").asInt(0));
    }

    private static String found(Report report) {
        var judgements = new TreeMap<String, String>();
        report.judgements().forEach((area, grade) -> judgements.put(area.word(), grade.word()));
        StatedPrevious previous = report.statedPrevious();
        return "%s %s %s before: %s %s on %s, %s to improve"
                .formatted(
                        report.authority().urn(),
                        report.kind(),
                        judgements,
                        previous == null ? null : previous.grade(),
                        previous == null || previous.year() == null ? 0 : previous.year(),
                        report.publishedOn(),
                        report.areasForImprovement() == null ? 0 : report.areasForImprovement());
    }

    private static String area(String key) {
        return switch (key) {
            case "impact_of_leaders" -> Area.LEADERS.word();
            case "help_and_protection" -> Area.HELP_AND_PROTECTION.word();
            case "children_in_care_and_care_leavers" -> Area.CHILDREN_IN_CARE.word();
            default -> key.toUpperCase(Locale.ROOT);
        };
    }
}
