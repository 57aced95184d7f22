package org.gradewatch.notification.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gradewatch.wire.Topics;

/// What the broker remembers of this service, beside the database: how far its consumers came, and
/// the last beat of its pulse, which is kept as the offset of a group without consumers.
final class Memory implements AutoCloseable {

    static final String READERS = "notification-service";
    static final String PULSE = "notification-service-pulse";
    private static final int ATTEMPT_MS = 10_000;
    private static final int PATIENCE_MS = 60_000;
    private static final TopicPartition CHANGES = new TopicPartition(Topics.RATING_CHANGES.name(), 0);

    private final Admin admin;

    Memory(Map<String, Object> settings) {
        var impatient = new HashMap<>(settings);
        impatient.put(AdminClientConfig.CLIENT_ID_CONFIG, "notification-service-memory");
        impatient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        impatient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MS);
        admin = Admin.create(impatient);
    }

    /// Empty where it remembers nothing: before the first time, or after a week of silence.
    OptionalLong of(String group) {
        try {
            OffsetAndMetadata found = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(CHANGES);
            return found == null ? OptionalLong.empty() : OptionalLong.of(found.offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "what the broker remembers of group '%s': %s".formatted(group, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    void keep(long beat) {
        try {
            admin.alterConsumerGroupOffsets(PULSE, Map.of(CHANGES, new OffsetAndMetadata(beat)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not keep the pulse: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
