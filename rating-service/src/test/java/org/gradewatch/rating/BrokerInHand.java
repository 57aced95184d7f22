package org.gradewatch.rating;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.model.Event;
import org.gradewatch.testing.Infrastructure;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topic;
import org.gradewatch.wire.Topics;
import org.jspecify.annotations.Nullable;

/// A broker, and what can be written to it and read from it by hand.
final class BrokerInHand implements AutoCloseable {

    private final Infrastructure.Broker broker = Infrastructure.freshBroker();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()), new StringSerializer(), new ByteArraySerializer());

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    <E extends Event> void publish(Topic topic, Class<E> type, List<? extends E> events) {
        publish(topic, type, events, Map.of());
    }

    /// @param more headers
    <E extends Event> void publish(Topic topic, Class<E> type, List<? extends E> events, Map<String, String> more) {
        var serializer = new EventSerde<>(type).serializer();
        for (E event : events) {
            var headers = new RecordHeaders();
            byte[] value = serializer.serialize(topic.name(), headers, event);
            more.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(new ProducerRecord<>(topic.name(), null, event.subject(), value, headers));
        }
        producer.flush();
    }

    /// @param value absent for a tombstone
    void publish(Topic topic, String key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic.name(), key, bytes));
        producer.flush();
    }

    /// Everything that is committed on the topic now.
    List<ConsumerRecord<String, byte[]>> committed(Topic topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        eachCommitted(topic, records::add);
        return records;
    }

    /// The same one by one, for what is too much to be held.
    void eachCommitted(Topic topic, Consumer<ConsumerRecord<String, byte[]>> take) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(take);
            }
        }
    }

    /// Whether the service has committed that it read every report.
    boolean isWorkedOff() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var read = admin.listConsumerGroupOffsets("rating-service")
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (int partition = 0; partition < Topics.REPORTS.partitions(); partition++) {
                var at = new TopicPartition(Topics.REPORTS.name(), partition);
                long end = admin.listOffsets(Map.of(at, OffsetSpec.latest()))
                        .partitionResult(at)
                        .get()
                        .offset();
                if (end > (read.get(at) == null ? 0 : read.get(at).offset())) {
                    return false;
                }
            }
            return true;
        }
    }

    <E extends Event> List<E> events(Topic topic, Class<E> type) {
        var serde = new EventSerde<>(type);
        return committed(topic).stream()
                .map(record -> serde.deserializer().deserialize(topic.name(), record.headers(), record.value()))
                .toList();
    }

    static String headers(ConsumerRecord<String, byte[]> record) {
        var text = new StringBuilder();
        for (Header header : record.headers()) {
            text.append(header.key())
                    .append(": ")
                    .append(new String(header.value(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
