package org.gradewatch.rating.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gradewatch.model.Event;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topic;

/// A topic from its first committed record to the last that is there now.
final class WholeTopic {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final Topic topic;

    WholeTopic(String bootstrapServers, Topic topic) {
        this.settings = new HashMap<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "gradewatch-rebuild",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false"));
        this.topic = topic;
    }

    /// At most so many: markers of transactions count, too.
    long records() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    void forEach(Consumer<ConsumerRecord<String, byte[]>> action) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            // The position passes transaction markers, which are no records.
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(action);
            }
        }
    }

    /// Nothing where the record is no such event: the service passes it over, too.
    <E extends Event> Optional<E> event(ConsumerRecord<String, byte[]> record, Class<E> type) {
        try {
            return Optional.ofNullable(new EventSerde<>(type)
                    .deserializer()
                    .deserialize(record.topic(), record.headers(), record.value()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
