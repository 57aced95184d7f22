package org.gradewatch.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gradewatch.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is on the topic of reports and not yet in the ratings. On a first start that is the whole
/// history, and who looks at the register must not find half of it.
final class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final String RATING_SERVICE = "rating-service";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /// Each write ends with a marker of its transaction, which is no record to be read.
    private static final long MARKER = 1;

    private Backlog() {}

    /// Waits until it is worked off. A start that would wait for too long goes on without.
    static void await(String bootstrapServers) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "client.id", "standalone"))) {
            while (!isWorkedOff(admin)) {
                if (Instant.now().isAfter(deadline)) {
                    LOG.warn("after {} the reports are not all rated yet; the register shows what is", PATIENCE);
                    return;
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far the rating service is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isWorkedOff(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                        IntStream.range(0, Topics.REPORTS.partitions())
                                .mapToObj(partition -> new TopicPartition(Topics.REPORTS.name(), partition))
                                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                .all()
                .get();
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(RATING_SERVICE)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata reached = read.get(end.getKey());
            return end.getValue().offset() - MARKER <= (reached == null ? 0 : reached.offset());
        });
    }
}
