package org.gradewatch.rating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.CHILDREN_IN_CARE;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.WEST_SUSSEX;

import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The whole service on a real broker: one life after another, each step on what the last one left.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RatingJourneyTest {

    static final ReportPublished ARTICLE = Facts.press(EAST_SUSSEX, "000", "2018-09-05")
            .says(OVERALL, OUTSTANDING)
            .previously(GOOD, 2014)
            .quoting(OVERALL, "rated outstanding")
            .now();
    static final ReportPublished REPORT = Facts.official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
            .under("ILACS-2018")
            .publishedOn("2018-09-04")
            .saysOfAll(OUTSTANDING, OVERALL, LEADERS, CHILDREN_IN_CARE)
            .now();
    static final ReportPublished FALL = Facts.official(WEST_SUSSEX, "2019-02-25", "2019-03-08")
            .under("ILACS-2018")
            .publishedOn("2019-05-08")
            .saysOfAll(INADEQUATE, OVERALL, LEADERS)
            .now();

    BrokerInHand broker;
    RunningService service;
    Path states;

    @BeforeAll
    void start(@TempDir Path folder) {
        broker = new BrokerInHand();
        states = folder;
        service = RunningService.start(broker.bootstrapServers(), states.resolve("first"));
    }

    @AfterAll
    void stop() {
        service.close();
        broker.close();
    }

    @Test
    @Order(1)
    void a_report_becomes_a_rating_and_a_change() {
        broker.publish(Topics.AUTHORITIES, Authority.class, List.of(authority(EAST_SUSSEX), authority(WEST_SUSSEX)));
        publish(ARTICLE);

        until(() -> changes().size() == 1);
        RatingChanged change = changes().getFirst();
        assertThat(change.reason()).isEqualTo(ChangeReason.NEW_INSPECTION);
        assertThat(Telling.line(change, OVERALL))
                .isEqualTo("OVERALL GOOD (stated 2014) -> OUTSTANDING IMPROVED ACROSS_FRAMEWORKS");
        assertThat(change.areas().getFirst().evidence().quote()).isEqualTo("rated outstanding");
        Rating rating = broker.events(Topics.RATINGS, Rating.class).getLast();
        assertThat(rating.version()).isEqualTo(1);
        assertThat(rating.reach().offset()).isZero();
        ConsumerRecord<String, byte[]> record =
                broker.committed(Topics.RATING_CHANGES).getFirst();
        assertThat(record.key()).isEqualTo("80467");
        assertThat(BrokerInHand.headers(record))
                .contains(
                        "ce_id: " + change.id(),
                        "ce_type: org.gradewatch.rating.changed",
                        "ce_source: /gradewatch/rating-service");
    }

    @Test
    @Order(2)
    void the_register_answers_for_it() {
        until(() -> service.get("/authorities/east-sussex").at("/version").asInt() == 1);

        assertThat(service.get("/authorities/E10000011")
                        .at("/current/judgements/OVERALL")
                        .toString())
                .isEqualTo("{\"grade\":\"OUTSTANDING\",\"direction\":\"IMPROVED\",\"before\":\"GOOD\","
                        + "\"awaitingReport\":false,\"inspectionId\":\"80467-2018-09-05\"}");
        assertThat(service.get("/rating-changes?after=0")
                        .at("/items/0/sequence")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.text("/actuator/prometheus"))
                .contains("gradewatch_rating_changes_total{reason=\"NEW_INSPECTION\"} 1.0")
                .contains("gradewatch_dead_letters_total{reason=\"UNFOLDABLE\",topic=\"gradewatch.reports\"} 0.0")
                .contains("gradewatch_authorities{area=\"OVERALL\",grade=\"OUTSTANDING\"} 1.0")
                .contains("kafka_stream");
        assertThat(service.get("/v3/api-docs").at("/paths").propertyNames())
                .contains("/authorities", "/authorities/{id}", "/rating-changes", "/rating-changes.atom");
        assertThat(service.text("/authorities.csv")).contains("80467,E10000011,845,east-sussex,East Sussex");
        assertThat(service.text("/rating-changes.atom"))
                .contains("East Sussex: overall rating improved, good to outstanding");
        for (String path : List.of("/authorities", "/authorities.csv", "/rating-changes", "/rating-changes.atom")) {
            HttpHeaders headers = service.headers(path, "*/*");
            assertThat(headers.allValues("Vary")).as(path).contains("Accept-Encoding");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
        }
        assertThat(service.headers("/v3/api-docs", "*/*").firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(service.headers("/rating-changes", "text/event-stream").firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(service.text("/contract/asyncapi.yaml")).contains("gradewatch.rating-changes");
        assertThat(service.text("/contract/rating-changed.schema.json")).contains("RatingChanged");
    }

    @Test
    @Order(3)
    void who_asks_the_same_again_is_answered_alike_and_counted_alike() {
        for (String path : List.of("/authorities/east-sussex", "/authorities", "/rating-changes", "/authorities.csv")) {
            assertThat(service.headers(path, "*/*").map())
                    .as(path)
                    .isEqualTo(service.headers(path, "*/*").map())
                    .containsKeys("etag", "vary", "cache-control", "x-frame-options", "x-content-type-options");
        }
        double before = answered("/authorities/{id}");
        for (int i = 0; i < 3; i++) {
            service.get("/authorities/east-sussex?for=" + before);
        }
        until(() -> answered("/authorities/{id}") == before + 3);
    }

    private double answered(String route) {
        return service.text("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("status=\"200\"")
                        && line.contains("uri=\"" + route + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    @Order(4)
    void what_cannot_be_read_is_put_aside_with_the_reason_and_stops_nobody() {
        broker.publish(Topics.REPORTS, "80467", "no report at all");
        broker.publish(Topics.REPORTS, "80467", "{\"type\":\"ReportPublished\"}");
        ReportPublished undated = Facts.press(EAST_SUSSEX, "undated", "2018-09-05")
                .publishedOn(null)
                .says(OVERALL, GOOD)
                .now();
        publish(undated, REPORT);

        until(() ->
                changes().size() == 2 && broker.committed(Topics.REPORTS_DLT).size() == 3);
        assertThat(changes().getLast().reason()).isEqualTo(ChangeReason.PROVISIONAL_CONFIRMED);
        List<ConsumerRecord<String, byte[]>> dead = broker.committed(Topics.REPORTS_DLT);
        assertThat(dead).allSatisfy(record -> assertThat(record.key()).isEqualTo("80467"));
        assertThat(new String(dead.getFirst().value(), UTF_8)).isEqualTo("no report at all");
        assertThat(BrokerInHand.headers(dead.getFirst())).contains("no ReportEvent", "gradewatch.reports");
        assertThat(BrokerInHand.headers(dead.getLast()))
                .contains("ce_id: " + undated.eventId(), "neither inspectionStart nor publishedOn");
        assertThat(service.text("/actuator/prometheus"))
                .contains(
                        "gradewatch_dead_letters_total{reason=\"UNREADABLE\",topic=\"gradewatch.reports\"} 2.0",
                        "gradewatch_dead_letters_total{reason=\"UNFOLDABLE\",topic=\"gradewatch.reports\"} 1.0");
    }

    @Test
    @Order(5)
    void a_restart_announces_nothing_twice() {
        service.close();
        service = RunningService.start(broker.bootstrapServers(), states.resolve("first"));

        publish(ARTICLE, REPORT);

        untilRated(6);
        assertThat(changes()).hasSize(2);
    }

    @Test
    @Order(6)
    void nor_does_one_that_has_lost_its_state_folder() {
        service.close();
        service = RunningService.start(broker.bootstrapServers(), states.resolve("second"));

        publish(ARTICLE, REPORT, FALL);

        until(() -> changes().size() == 3);
        assertThat(changes().getLast().authority()).isEqualTo(WEST_SUSSEX);
        assertThat(service.get("/rating-changes?after=2")
                        .at("/items/0/sequence")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @Order(7)
    void nor_does_one_that_has_lost_everything_but_the_topics() {
        service.close();
        service = RunningService.start(
                broker.bootstrapServers(), states.resolve("third"), "--gradewatch.streams.application-id=rebuilt");
        ReportPublished better = Facts.official(WEST_SUSSEX, "2023-03-13", "2023-03-24")
                .under("ILACS-2023")
                .publishedOn("2023-05-11")
                .saysOfAll(REQUIRES_IMPROVEMENT, OVERALL, LEADERS)
                .now();

        publish(better);

        until(() -> changes().size() == 4);
        RatingChanged last = changes().getLast();
        assertThat(last.version()).isEqualTo(2);
        assertThat(Telling.line(last, OVERALL)).isEqualTo("OVERALL INADEQUATE -> REQUIRES_IMPROVEMENT IMPROVED YES");
        assertThat(changes().stream().map(RatingChanged::id)).doesNotHaveDuplicates();
    }

    @Test
    @Order(8)
    void every_instance_and_every_later_life_counts_alike_what_cannot_be_read_too() {
        broker.publish(Topics.RATING_CHANGES, "80467", "no change at all");
        broker.publish(Topics.RATING_CHANGES, "80467", null);
        publish(Facts.official(EAST_SUSSEX, "2023-12-11", "2023-12-15")
                .under("ILACS-2023")
                .publishedOn("2024-02-06")
                .saysOfAll(GOOD, OVERALL, LEADERS)
                .now());
        until(() -> service.get("/rating-changes?after=6").at("/items").size() == 1);
        JsonNode here = service.get("/rating-changes");
        assertThat(here.at("/items")
                        .valueStream()
                        .map(item -> item.at("/sequence").asLong()))
                .containsExactly(1L, 2L, 3L, 4L, 7L);

        try (var other = RunningService.start(
                broker.bootstrapServers(), states.resolve("other"), "--gradewatch.streams.application-id=rebuilt")) {
            assertThat(other.get("/rating-changes")).isEqualTo(here);
        }
    }

    private void publish(ReportEvent... reports) {
        broker.publish(Topics.REPORTS, ReportEvent.class, List.of(reports));
    }

    private List<RatingChanged> changes() {
        return broker.events(Topics.RATING_CHANGES, RatingChanged.class);
    }

    private void untilRated(long offset) {
        until(() -> broker.events(Topics.RATINGS, Rating.class).stream()
                .anyMatch(rating -> rating.reach().offset() >= offset));
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private static Authority authority(AuthorityRef ref) {
        return new Authority(ref, ref.name() + " County Council", List.of(), null, List.of(), 1, Facts.SEEN);
    }
}
