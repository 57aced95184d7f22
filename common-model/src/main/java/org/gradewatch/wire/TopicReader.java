package org.gradewatch.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gradewatch.model.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a whole topic from its first record and then follows it: what a view in memory is made
/// from.
///
/// Every reader gets every committed record, once and in the order of its partition. It belongs to
/// no consumer group and keeps no position: a restart reads from the first record again. When the
/// broker is away it goes on trying.
///
/// @param <V> what the records hold
public final class TopicReader<V> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Topic topic;
    private final Map<String, Object> settings;
    private final EventSerde<? extends V> serde;
    private final Handler<V> handler;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Thread thread;

    private volatile boolean closed;
    private volatile boolean caughtUp;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    private TopicReader(Topic topic, Map<String, Object> settings, EventSerde<? extends V> serde, Handler<V> handler) {
        this.topic = topic;
        this.settings = new HashMap<>(settings);
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.serde = serde;
        this.handler = handler;
        this.thread =
                Thread.ofPlatform().daemon().name("reader-of-" + topic.name()).unstarted(this::run);
    }

    /// Starts to read.
    ///
    /// @param settings of a Kafka consumer; what makes a reader a reader is set here
    public static <E extends Event> TopicReader<E> start(
            Topic topic, Map<String, Object> settings, Class<E> type, Handler<E> handler) {
        var reader = new TopicReader<E>(topic, settings, new EventSerde<>(type), handler);
        reader.thread.start();
        return reader;
    }

    /// What is done with the records. Called by one thread.
    ///
    /// @param <V> what the records hold
    @FunctionalInterface
    public interface Handler<V> {

        /// @param event absent for a tombstone
        void handle(ConsumerRecord<String, byte[]> at, @Nullable V event);

        /// A record that cannot be read. It is passed over: a view goes on without it.
        default void unreadable(ConsumerRecord<String, byte[]> at, RuntimeException why) {
            LOG.error(
                    "passed over the record at {}-{}@{}: {}",
                    at.topic(),
                    at.partition(),
                    at.offset(),
                    why.getMessage());
        }
    }

    /// Whether everything that was on the topic when reading began has been handled. Once true it
    /// stays true.
    public boolean isCaughtUp() {
        return caughtUp;
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (var reading = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = reading;
                follow(reading);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("the reader of {} was woken to end", topic.name());
            } catch (RuntimeException e) {
                LOG.warn("the reader of {} failed and begins again where it was: {}", topic.name(), e.toString());
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> reading) {
        List<TopicPartition> partitions = reading.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic.name() + " yet");
        }
        reading.assign(partitions);
        reading.seekToBeginning(
                partitions.stream().filter(p -> !next.containsKey(p)).toList());
        next.forEach(reading::seek);
        Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
        while (!closed) {
            reading.poll(POLL).forEach(record -> {
                dispatch(record);
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            });
            // The position passes transaction markers, which are no records.
            caughtUp = caughtUp
                    || ends.entrySet().stream().allMatch(end -> reading.position(end.getKey()) >= end.getValue());
        }
    }

    private void dispatch(ConsumerRecord<String, byte[]> record) {
        V event;
        try {
            event = record.value() == null
                    ? null
                    : serde.deserializer().deserialize(record.topic(), record.headers(), record.value());
        } catch (RuntimeException e) {
            handler.unreadable(record, e);
            return;
        }
        handler.handle(record, event);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
