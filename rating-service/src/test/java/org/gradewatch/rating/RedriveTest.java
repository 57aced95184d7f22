package org.gradewatch.rating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.redrive.DeadLetter;
import org.gradewatch.rating.redrive.Redrive;
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

/// A dead letter that is whole again, beside one that is not: each step on what the last one left.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedriveTest {

    static final ReportPublished REPORT = Facts.official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
            .under("ILACS-2018")
            .says(OVERALL, GOOD)
            .now();

    BrokerInHand broker;
    RunningService service;

    @BeforeAll
    void a_report_that_an_older_version_could_not_read_and_one_that_nobody_can(@TempDir Path folder) {
        broker = new BrokerInHand();
        service = RunningService.start(broker.bootstrapServers(), folder);
        broker.publish(
                Topics.REPORTS_DLT,
                ReportEvent.class,
                List.of(REPORT),
                Map.of(
                        "__streams.errors.message", "no such framework\nmore",
                        "__streams.errors.topic", "gradewatch.reports",
                        "__streams.errors.partition", "2",
                        "__streams.errors.offset", "57"));
        broker.publish(Topics.REPORTS, "80467", "no report at all");
        untilLetters(2);
    }

    @AfterAll
    void stop() {
        service.close();
        broker.close();
    }

    @Test
    @Order(1)
    void a_dry_run_shows_place_key_and_reason_and_changes_nothing() {
        assertThat(list())
                .hasSize(2)
                .startsWith(new DeadLetter(0, "80467", "gradewatch.reports-2@57", "no such framework", false));
        assertThat(list().getLast().reason()).contains("no ReportEvent");
        assertThat(broker.committed(Topics.REPORTS)).hasSize(1);
    }

    @Test
    @Order(2)
    void each_is_put_back_as_it_was_sent_and_what_is_whole_is_folded() {
        assertThat(putBack(OptionalLong.empty())).hasSize(2);

        untilLetters(3);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> broker.events(Topics.RATING_CHANGES, RatingChanged.class)
                                .size()
                        == 1);
        List<ConsumerRecord<String, byte[]>> reports = broker.committed(Topics.REPORTS);
        assertThat(reports)
                .hasSize(3)
                .allSatisfy(report -> assertThat(BrokerInHand.headers(report)).doesNotContain("__streams"));
        ConsumerRecord<String, byte[]> report = reports.get(1);
        assertThat(report.key()).isEqualTo("80467");
        assertThat(BrokerInHand.headers(report)).contains("ce_id: " + REPORT.eventId(), "gradewatch_redriven: 0");
        assertThat(new String(reports.get(2).value(), UTF_8)).isEqualTo("no report at all");
    }

    @Test
    @Order(3)
    void a_second_run_puts_nothing_back_and_leaves_what_came_again() {
        assertThat(putBack(OptionalLong.empty())).singleElement().matches(DeadLetter::cameBack);
        assertThat(putBack(OptionalLong.empty())).isEmpty();

        assertThat(broker.committed(Topics.REPORTS)).hasSize(3);
    }

    @Test
    @Order(4)
    void some_are_put_back_again_when_somebody_says_from_where() {
        assertThat(putBack(OptionalLong.of(list(OptionalLong.of(0)).get(1).offset())))
                .hasSize(2);

        assertThat(broker.committed(Topics.REPORTS)).hasSize(5);
        assertThat(broker.events(Topics.RATING_CHANGES, RatingChanged.class)).hasSize(1);
    }

    @Test
    @Order(5)
    void an_offset_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> putBack(OptionalLong.of(999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offset: 999 (expected: 0 to ");
    }

    private void untilLetters(int count) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> broker.committed(Topics.REPORTS_DLT).size() == count);
    }

    private List<DeadLetter> list() {
        return list(OptionalLong.empty());
    }

    private List<DeadLetter> list(OptionalLong from) {
        var letters = new ArrayList<DeadLetter>();
        try (var redrive = redrive()) {
            redrive.list(from, letters::add);
        }
        return letters;
    }

    private List<DeadLetter> putBack(OptionalLong from) {
        var letters = new ArrayList<DeadLetter>();
        try (var redrive = redrive()) {
            redrive.putBack(from, letters::add);
        }
        return letters;
    }

    private Redrive redrive() {
        return new Redrive(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
