package org.gradewatch.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.ChangeReason.RECALCULATED;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.ShippedHistory.authority;
import static org.gradewatch.rating.ShippedHistory.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.rebuild.Rebuild;
import org.gradewatch.rating.rebuild.Refused;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The whole history on a real broker, folded, lost and folded again; each step on what the last
/// one left. The ratings of older rules are written by hand: rules are code, and their traces are
/// what a newer release finds.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildTest {

    static final AuthorityRef DEVON = authority("devon");
    static final AuthorityRef LEEDS = authority("leeds");

    @TempDir
    Path states;

    final BrokerInHand broker = new BrokerInHand();
    final Rebuild rebuild = new Rebuild(broker.bootstrapServers(), "rating-service");
    List<RatingChanged> announced = List.of();

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    @Order(1)
    void the_history_and_what_came_later_is_rated() {
        try (var service = start("first")) {
            var reports = new ArrayList<ReportEvent>(ShippedHistory.all());
            reports.add(press(LEEDS, "again", "2025-08-13")
                    .says(Area.OVERALL, Grade.OUTSTANDING)
                    .now());
            reports.add(report("devon", "2024-09-30").now());
            broker.publish(Topics.REPORTS, ReportEvent.class, reports);
            untilRated(reports.size());

            assertThatThrownBy(() -> rebuild.announce(_ -> {}))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("the rating service runs: its group 'rating-service' has members");
            assertThat(service.status("/actuator/health/readiness")).isEqualTo(200);
        }
        untilItIsAway();
        announced = changes();
        assertThat(announced).hasSize(488);
    }

    @Test
    @Order(2)
    void present_rules_find_nothing_to_announce() {
        assertThat(dryRun()).isEmpty();
    }

    @Test
    @Order(3)
    void a_rebuild_with_lost_stores_publishes_nothing_twice() {
        rebuild.reset();
        int ratings = broker.committed(Topics.RATINGS).size();

        try (var service = start("second")) {
            // One an authority: the last report that was rated is compared, the rest is only heard.
            untilRated(ratings + 153);
            assertThat(service.text("/actuator/prometheus")).contains("gradewatch_recalculations_waiting 0.0");
        }

        untilItIsAway();
        assertThat(changes()).isEqualTo(announced);
    }

    @Test
    @Order(4)
    void what_changed_rules_would_alter_is_listed_and_not_published() {
        ratedByOlderRules(DEVON, LEEDS);

        assertThat(dryRun())
                .extracting(change -> change.authority().slug() + " " + Telling.line(change, LEADERS))
                .containsExactlyInAnyOrder(
                        "devon LEADERS INADEQUATE -> REQUIRES_IMPROVEMENT IMPROVED YES",
                        "leeds LEADERS INADEQUATE -> OUTSTANDING IMPROVED YES");
        assertThat(changes()).isEqualTo(announced);
    }

    @Test
    @Order(5)
    void nor_does_the_service_that_is_rebuilt_by_them_announce_it() {
        rebuild.reset();

        try (var service = start("third")) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            service.text("/actuator/prometheus").contains("gradewatch_recalculations_waiting 2.0"));
        }

        untilItIsAway();
        assertThat(changes()).isEqualTo(announced);
        assertThat(rating(DEVON).current().judgements().get(LEADERS).grade()).isEqualTo(INADEQUATE);
    }

    @Test
    @Order(6)
    void the_command_publishes_exactly_that_and_once() {
        Map<AuthorityId, Long> before = versions();
        var told = new ArrayList<RatingChanged>();

        assertThat(rebuild.announce(told::add).changes()).isEqualTo(2);
        assertThat(rebuild.announce(told::add).changes()).isZero();

        assertThat(changes()).hasSize(490).endsWith(told.toArray(RatingChanged[]::new));
        assertThat(told).allSatisfy(change -> {
            assertThat(change.reason()).isEqualTo(RECALCULATED);
            assertThat(change.version()).isEqualTo(before.get(change.authority().id()) + 1);
            assertThat(change.id())
                    .isEqualTo(RatingChanged.idOf(
                            change.authority().id(),
                            change.version(),
                            change.cause().eventId()));
        });
        assertThat(rating(DEVON).version()).isEqualTo(before.get(DEVON.id()) + 1);
        assertThat(rating(DEVON).current().judgements().get(LEADERS).grade()).isEqualTo(Grade.REQUIRES_IMPROVEMENT);
    }

    @Test
    @Order(7)
    void and_the_service_goes_on_after_it_without_a_gap_or_a_double() {
        try (var _ = start("fourth")) {
            broker.publish(
                    Topics.REPORTS,
                    ReportEvent.class,
                    List.of(report("devon", "2024-09-30")
                            .named("next")
                            .inspected("2026-09-07", "2026-09-18")
                            .under("ILACS-2026")
                            .publishedOn("2026-11-03")
                            .now()));
            await().atMost(Duration.ofMinutes(1)).until(() -> changes().size() == 491);
        }

        RatingChanged last = changes().getLast();
        assertThat(last.reason()).isEqualTo(NEW_INSPECTION);
        assertThat(last.version()).isEqualTo(5);
        assertThat(versions()).containsEntry(DEVON.id(), 5L);
        assertThat(changes().stream().map(RatingChanged::id)).doesNotHaveDuplicates();
    }

    @Test
    @Order(8)
    void a_log_whose_beginning_is_gone_is_refused() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteRecords(Map.of(new TopicPartition(Topics.REPORTS.name(), 0), RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }

        assertThatThrownBy(this::dryRun)
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "gradewatch.reports-0 begins at record 1 (expected: 0; its beginning was deleted)");
        assertThatThrownBy(() -> start("fifth")).hasStackTraceContaining("gradewatch.reports-0 begins at record 1");
    }

    private RunningService start(String folder) {
        return RunningService.start(broker.bootstrapServers(), states.resolve(folder));
    }

    /// An instance that ends is a member of its group for a moment longer.
    private void untilItIsAway() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> admin.describeConsumerGroups(List.of("rating-service"))
                            .describedGroups()
                            .get("rating-service")
                            .get()
                            .members()
                            .isEmpty());
        }
    }

    private List<RatingChanged> dryRun() {
        var found = new ArrayList<RatingChanged>();
        rebuild.compare(found::add);
        return found;
    }

    /// As a release with other rules left them: announced and written with another grade.
    private void ratedByOlderRules(AuthorityRef... authorities) {
        for (AuthorityRef authority : authorities) {
            Rating rating = rating(authority);
            Rating.Current current = rating.current();
            var judgements = new HashMap<>(current.judgements());
            judgements.computeIfPresent(
                    LEADERS,
                    (_, old) -> new Rating.Judgement(
                            INADEQUATE, old.direction(), old.before(), old.awaitingReport(), old.inspectionId()));
            var otherwise = new Rating.Current(
                    current.inspectionId(),
                    current.framework(),
                    current.edition(),
                    current.kind(),
                    current.basis(),
                    current.inspectionStart(),
                    current.inspectionEnd(),
                    current.publishedOn(),
                    current.provisional(),
                    judgements);
            broker.publish(
                    Topics.RATINGS,
                    Rating.class,
                    List.of(new Rating(
                            rating.authority(),
                            rating.version(),
                            otherwise,
                            rating.inspections(),
                            rating.reach(),
                            rating.ratedAt())));
        }
    }

    private void untilRated(int records) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> broker.committed(Topics.RATINGS).size() >= records);
    }

    private Rating rating(AuthorityRef authority) {
        return broker.events(Topics.RATINGS, Rating.class).stream()
                .filter(rating -> rating.authority().id().equals(authority.id()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Map<AuthorityId, Long> versions() {
        var versions = new TreeMap<AuthorityId, Long>();
        changes().forEach(change -> versions.put(change.authority().id(), change.version()));
        return versions;
    }

    private List<RatingChanged> changes() {
        return broker.events(Topics.RATING_CHANGES, RatingChanged.class);
    }
}
