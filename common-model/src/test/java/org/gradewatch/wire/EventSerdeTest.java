package org.gradewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gradewatch.model.Event;
import org.gradewatch.model.Kind;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.SourceAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventSerdeTest {

    private static final Path GOLDEN = Path.of("src/test/resources/wire");

    static Stream<String> kinds_of_event() {
        return Examples.all().keySet().stream().sorted();
    }

    /// The golden files are the contract: whoever changes one changes what others read.
    @Nested
    class The_wire {

        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.EventSerdeTest#kinds_of_event")
        void is_what_the_golden_file_says(String kind) throws IOException {
            String written = Json.mapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Examples.all().get(kind));
            Path golden = GOLDEN.resolve(kind + ".json");
            if (Boolean.getBoolean("gradewatch.golden.write")) {
                Files.writeString(golden, written + "\n");
            }
            assertThat(tree(written)).isEqualTo(tree(Files.readString(golden)));
        }

        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.EventSerdeTest#kinds_of_event")
        void is_read_back_as_it_was_written(String kind) throws IOException {
            Event event = Examples.all().get(kind);
            Class<? extends Event> type = event instanceof ReportEvent ? ReportEvent.class : event.getClass();

            assertThat(deserialized(type, Files.readAllBytes(GOLDEN.resolve(kind + ".json"))))
                    .isEqualTo(event);
        }
    }

    @Nested
    class A_record {

        @Test
        void carries_the_attributes_of_a_CloudEvent() {
            Event event = Examples.all().get("report-published");
            var headers = new RecordHeaders();

            serialize(event, Topics.REPORTS.name(), headers);

            assertThat(header(headers, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(headers, "ce_id")).isEqualTo(event.eventId()).matches("[0-9a-f]{32}");
            assertThat(header(headers, "ce_source")).isEqualTo("/gradewatch/report-ingest-service");
            assertThat(header(headers, "ce_type")).isEqualTo("org.gradewatch.report.published");
            assertThat(header(headers, "ce_subject")).isEqualTo("99999");
            assertThat(header(headers, "ce_time")).isEqualTo("2018-09-04T12:00:00Z");
            assertThat(header(headers, "content-type")).isEqualTo("application/json");
        }

        @Test
        void has_no_attributes_in_a_changelog() {
            var headers = new RecordHeaders();

            serialize(Examples.all().get("rating"), "rating-service-ratings-changelog", headers);

            assertThat(headers.toArray()).isEmpty();
        }

        @Test
        void that_is_no_event_is_refused_with_the_topic_and_the_type() {
            assertThatThrownBy(() -> deserialized(ReportEvent.class, "{\"type\":\"Nonsense\"}".getBytes(UTF_8)))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("some-topic")
                    .hasMessageContaining("ReportEvent");
        }

        @Test
        void whose_address_nobody_could_write_is_refused() {
            assertThatThrownBy(() -> reportAt("https://files.example.org/the report.pdf"))
                    .isInstanceOf(SerializationException.class)
                    .hasStackTraceContaining("source address: 'https://files.example.org/the report.pdf'");
        }

        @Test
        void is_read_whether_or_not_its_address_leads_anywhere() throws IOException {
            assertThat(reportAt("https://files.example.org/%zz").sourceUri())
                    .isEqualTo(new SourceAddress("https://files.example.org/%zz"));
        }

        private static ReportPublished reportAt(String address) throws IOException {
            String report = golden("report-published").replace("https://files.example.org/report.pdf", address);
            return (ReportPublished) deserialized(ReportEvent.class, report.getBytes(UTF_8));
        }
    }

    @Nested
    class An_older_reader {

        @Test
        void passes_over_fields_that_it_does_not_know() throws IOException {
            String newer = golden("report-published").replace("\"revision\"", "\"mood\" : \"sunny\", \"revision\"");

            assertThat(deserialized(ReportEvent.class, newer.getBytes(UTF_8)))
                    .isEqualTo(Examples.all().get("report-published"));
        }

        @Test
        void takes_an_unknown_kind_for_another_one_that_rates_nobody() throws IOException {
            String newer = golden("report-published").replace("FULL_INSPECTION", "FLYING_VISIT");

            var read = (ReportPublished) deserialized(ReportEvent.class, newer.getBytes(UTF_8));

            assertThat(read.report().kind()).isEqualTo(Kind.OTHER);
            assertThat(read.report().kind().rates()).isFalse();
        }

        @Test
        void keeps_areas_and_grades_that_it_does_not_know() throws IOException {
            String newer = golden("report-published").replace("\"LEADERS\" : \"GOOD\"", "\"PLAY\" : \"EXEMPLARY\"");

            var read = (ReportPublished) deserialized(ReportEvent.class, newer.getBytes(UTF_8));

            assertThat(read.report().judgements().toString()).contains("PLAY=EXEMPLARY");
        }
    }

    @Nested
    class A_newer_reader {

        @Test
        void takes_an_event_from_before_a_field_for_one_that_does_not_speak_of_it() throws IOException {
            assertThat(golden("report-published")).doesNotContain("priorityActions");

            var read = (ReportPublished)
                    deserialized(ReportEvent.class, golden("report-published").getBytes(UTF_8));

            assertThat(read.report().priorityActions()).isNull();
            assertThat(golden("rating-changed")).doesNotContain("priorityActions");
            RatingChanged change =
                    deserialized(RatingChanged.class, golden("rating-changed").getBytes(UTF_8));
            assertThat(change.priorityActions()).isNull();
        }
    }

    private static String golden(String kind) throws IOException {
        return Files.readString(GOLDEN.resolve(kind + ".json"));
    }

    private static JsonNode tree(String json) {
        return Json.mapper().readTree(json);
    }

    private static <E extends Event> E deserialized(Class<E> type, byte[] bytes) {
        return new EventSerde<>(type).deserializer().deserialize("some-topic", bytes);
    }

    @SuppressWarnings("unchecked")
    private static void serialize(Event event, String topic, RecordHeaders headers) {
        ((EventSerde<Event>) new EventSerde<>(event.getClass())).serializer().serialize(topic, headers, event);
    }

    private static String header(RecordHeaders headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
