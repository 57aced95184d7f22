package org.gradewatch.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.gradewatch.testing.Infrastructure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that would lose facts ends before it has read one, and says why in one sentence.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedStartTest {

    @TempDir
    Path folder;

    @Test
    void topics_that_differ_end_the_process_with_their_names() throws Exception {
        try (var broker = Infrastructure.freshBroker()) {
            make(broker, new NewTopic("gradewatch.rating-changes", 2, (short) 1));
            try (var service = new RatingProcess(broker.bootstrapServers(), folder).start()) {
                assertThat(service.awaitEnd()).isEqualTo(1);

                assertThat(service.screen())
                        .contains("This service does not start: these topics are not as topics.yml says: "
                                + "gradewatch.rating-changes has 2 partitions (expected: 1); "
                                + "gradewatch.rating-changes has retention.ms=604800000 (expected: -1).")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void so_does_a_broker_that_is_not_there() throws Exception {
        try (var service = new RatingProcess("localhost:1", folder, "--gradewatch.kafka.patience=1s").start()) {
            assertThat(service.awaitEnd()).isEqualTo(1);

            assertThat(service.screen())
                    .contains("This service does not start: no broker at localhost:1 answered within 1 s.")
                    .doesNotContain("\tat ");
        }
    }

    private static void make(Infrastructure.Broker broker, NewTopic topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }
}
