package org.gradewatch.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.core.ConditionFactory;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The binder has a handler of its own for threads that die, and would end the topology.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DyingThreadTest {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    @TempDir
    Path states;

    @Test
    void threads_that_die_are_replaced_until_one_can_do_the_work_and_it_is_done_once() throws Exception {
        try (var broker = new BrokerInHand();
                var service = RunningService.start(broker.bootstrapServers(), states)) {
            takeChanges(broker, "500");
            broker.publish(
                    Topics.REPORTS,
                    ReportEvent.class,
                    List.of(official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                            .says(OVERALL, GOOD)
                            .now()));
            patiently().until(() -> lost(service) >= 2);
            assertThat(service.status("/actuator/health/readiness")).isEqualTo(503);

            takeChanges(broker, "1048588");

            patiently().until(broker::isWorkedOff);
            assertThat(broker.events(Topics.RATING_CHANGES, RatingChanged.class))
                    .singleElement()
                    .extracting(RatingChanged::version)
                    .isEqualTo(1L);
        }
    }

    /// The thread that dies is the point of it.
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions().atMost(A_WHILE);
    }

    /// What is larger is refused by the broker for good: the thread that writes it dies of it. The
    /// ends of transactions are smaller.
    private static void takeChanges(BrokerInHand broker, String mostBytes) throws Exception {
        var changes = new ConfigResource(ConfigResource.Type.TOPIC, Topics.RATING_CHANGES.name());
        var limit = new AlterConfigOp(new ConfigEntry("max.message.bytes", mostBytes), OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(changes, List.of(limit))).all().get();
        }
    }

    private static double lost(RunningService service) {
        return service.text("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("gradewatch_topology_threads_lost_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
