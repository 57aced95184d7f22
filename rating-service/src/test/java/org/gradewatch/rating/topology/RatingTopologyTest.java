package org.gradewatch.rating.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatingTopologyTest {

    static final ReportPublished REPORT = official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
            .under("ILACS-2018")
            .says(OVERALL, GOOD)
            .quoting(OVERALL, "is good")
            .now();

    static final List<String> OF_AN_EVENT = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_partitionkey",
            "content-type");

    @TempDir
    Path states;

    TopologyTestDriver driver;
    TestInputTopic<String, byte[]> reports;
    TestOutputTopic<AuthorityId, Rating> ratings;
    TestOutputTopic<AuthorityId, RatingChanged> changes;

    @BeforeEach
    void start() {
        driver = new TopologyTestDriver(topology(), settings());
        reports = driver.createInputTopic(Topics.REPORTS.name(), new StringSerializer(), new ByteArraySerializer());
        var ids = JsonSerdes.authorityIds().deserializer();
        ratings = driver.createOutputTopic(Topics.RATINGS.name(), ids, new EventSerde<>(Rating.class).deserializer());
        changes = driver.createOutputTopic(
                Topics.RATING_CHANGES.name(), ids, new EventSerde<>(RatingChanged.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void a_report_gives_a_rating_and_a_change() {
        send(REPORT);

        assertThat(ratings.readKeyValue().key).isEqualTo(EAST_SUSSEX.id());
        RatingChanged change = changes.readValue();
        assertThat(change.areas())
                .singleElement()
                .satisfies(area -> assertThat(area.evidence())
                        .hasToString("Evidence[area=OVERALL, grade=GOOD, page=1, quote=is good]"));
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void what_is_told_has_headers_of_its_own() {
        var ofTheReport = new RecordHeaders().add("of-the-report", new byte[] {1});

        reports.pipeInput(new TestRecord<>(REPORT.subject(), bytes(REPORT), ofTheReport));

        assertThat(names(ratings.readRecord().headers())).containsExactlyElementsOf(OF_AN_EVENT);
        assertThat(names(changes.readRecord().headers())).containsExactlyElementsOf(OF_AN_EVENT);
    }

    private static List<String> names(Headers headers) {
        return Stream.of(headers.toArray()).map(Header::key).toList();
    }

    @Test
    void a_repetition_gives_no_change_but_reaches_further() {
        send(REPORT);
        send(REPORT);

        assertThat(ratings.readValuesToList())
                .extracting(rating -> rating.reach().offset(), Rating::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0L, 1L), org.assertj.core.groups.Tuple.tuple(1L, 1L));
        assertThat(changes.readValuesToList()).hasSize(1);
    }

    @Test
    void a_document_is_one_entry_without_its_words() {
        send(REPORT);
        send(press(EAST_SUSSEX, "text", "2018-09-05").says(OVERALL, INADEQUATE).now());

        KeyValueStore<String, ReportEvent> documents = driver.getKeyValueStore(Stores.DOCUMENTS);
        assertThat(documents.approximateNumEntries()).isEqualTo(2);
        assertThat(((ReportPublished) documents.get("80467/" + REPORT.documentId()))
                        .report()
                        .evidence())
                .allSatisfy(evidence -> assertThat(evidence.quote()).isNull());
    }

    @Test
    void a_report_under_the_key_of_another_authority_is_put_aside() {
        reports.pipeInput("80578", bytes(REPORT));

        assertThat(ratings.isEmpty()).isTrue();
        var dead = driver.createOutputTopic(
                        Topics.REPORTS_DLT.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecord();
        assertThat(dead.value()).isEqualTo(bytes(REPORT));
        assertThat(new String(
                        dead.headers().lastHeader("__streams.errors.message").value(), StandardCharsets.UTF_8))
                .contains("key: '80578' (expected: the report's authority, '80467')");
    }

    @Test
    void a_report_that_could_not_be_folded_leaves_nothing_behind() {
        send(press(EAST_SUSSEX, "undated", "2018-09-05")
                .publishedOn(null)
                .says(OVERALL, INADEQUATE)
                .now());

        KeyValueStore<String, ReportEvent> documents = driver.getKeyValueStore(Stores.DOCUMENTS);
        assertThat(documents.approximateNumEntries()).isZero();
    }

    private void send(ReportEvent report) {
        reports.pipeInput(report.subject(), bytes(report));
    }

    private static byte[] bytes(ReportEvent report) {
        return new EventSerde<>(ReportEvent.class).serializer().serialize(Topics.REPORTS.name(), report);
    }

    /// As the binder builds it from the settings.
    private static Topology topology() {
        var builder = new StreamsBuilder();
        Serde<ReportEvent> reportEvents = new EventSerde<>(ReportEvent.class);
        var streams = new RatingTopology(new Stores(new Recalculations(new SimpleMeterRegistry())))
                .apply(
                        builder.stream(
                                Topics.REPORTS.name(),
                                Consumed.with(JsonSerdes.authorityIds(), reportEvents)
                                        .withName("reports")),
                        builder.globalTable(
                                "nowhere",
                                Consumed.with(JsonSerdes.authorityIds(), FormerRating.serde()),
                                Materialized.<AuthorityId, FormerRating, KeyValueStore<Bytes, byte[]>>as(
                                        "former-ratings")));
        Serde<Event> events = new EventSerde<>(Event.class);
        streams[0].to(Topics.RATINGS.name(), Produced.with(JsonSerdes.authorityIds(), events));
        streams[1].to(Topics.RATING_CHANGES.name(), Produced.with(JsonSerdes.authorityIds(), events));
        return builder.build();
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "rating-topology-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, states.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.REPORTS_DLT.name());
        settings.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueProcessingExceptionHandler.class);
        return settings;
    }
}
