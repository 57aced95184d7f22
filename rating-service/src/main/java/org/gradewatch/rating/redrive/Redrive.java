package org.gradewatch.rating.redrive;

import static java.util.Objects.requireNonNull;
import static org.apache.kafka.clients.consumer.ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ISOLATION_LEVEL_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.TRANSACTIONAL_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.TRANSACTION_TIMEOUT_CONFIG;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gradewatch.wire.Topics;

/// Puts dead letters back on the topic of reports, each once: that a letter was put back, and the
/// report that it became, are one transaction.
///
/// What was put back and came here again stays, or it would go round for ever, until somebody asks
/// for it by its offset.
public final class Redrive implements AutoCloseable {

    private static final String GROUP = "gradewatch-redrive";
    private static final TopicPartition LETTERS = new TopicPartition(Topics.REPORTS_DLT.name(), 0);
    private static final int PATIENCE_MS = 15_000;

    private final Map<String, Object> client;
    private final KafkaConsumer<byte[], byte[]> letters;

    /// @param client what every client of this broker is given
    public Redrive(Map<String, Object> client) {
        this.client = Map.copyOf(client);
        var settings = new HashMap<>(client);
        settings.put(GROUP_ID_CONFIG, GROUP);
        // Only what was put back counts as looked at.
        settings.put(ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        letters = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        letters.assign(Set.of(LETTERS));
    }

    /// Only shows what [#putBack] would look at.
    ///
    /// @param from the first offset; absent for the first that was not looked at
    /// @throws IllegalArgumentException when there is no such offset
    public void list(OptionalLong from, Consumer<DeadLetter> show) {
        long end = seek(from);
        while (letters.position(LETTERS) < end) {
            letters.poll(Duration.ofMillis(200)).forEach(letter -> show.accept(DeadLetter.of(letter)));
        }
    }

    /// @param from as for [#list]; with it, also what came here again is put back
    /// @param show told of each when it is done
    /// @throws IllegalArgumentException when there is no such offset
    public void putBack(OptionalLong from, Consumer<DeadLetter> show) {
        try (var reports = producer()) {
            // Ends what another one left open, and shuts it out.
            reports.initTransactions();
            long end = seek(from);
            long before = lookedAt();
            while (letters.position(LETTERS) < end) {
                ConsumerRecords<byte[], byte[]> some = letters.poll(Duration.ofMillis(200));
                putBack(some, from.isPresent(), Math.max(before, letters.position(LETTERS)), reports);
                some.forEach(letter -> show.accept(DeadLetter.of(letter)));
            }
        }
    }

    private static void putBack(
            ConsumerRecords<byte[], byte[]> letters,
            boolean again,
            long lookedAt,
            KafkaProducer<byte[], byte[]> reports) {
        if (letters.isEmpty()) {
            return;
        }
        reports.beginTransaction();
        for (ConsumerRecord<byte[], byte[]> letter : letters) {
            if (again || !DeadLetter.of(letter).cameBack()) {
                // Should it fail, so does the commit.
                var _ = reports.send(DeadLetter.report(letter));
            }
        }
        reports.sendOffsetsToTransaction(
                Map.of(LETTERS, new OffsetAndMetadata(lookedAt)), new ConsumerGroupMetadata(GROUP));
        reports.commitTransaction();
    }

    /// @return where the letters that are there now end
    private long seek(OptionalLong from) {
        long end = requireNonNull(letters.endOffsets(Set.of(LETTERS)).get(LETTERS));
        long start = from.orElseGet(this::lookedAt);
        if (start < 0 || start > end) {
            throw new IllegalArgumentException("offset: %d (expected: 0 to %d)".formatted(start, end));
        }
        letters.seek(LETTERS, start);
        return end;
    }

    private long lookedAt() {
        OffsetAndMetadata committed = letters.committed(Set.of(LETTERS)).get(LETTERS);
        return committed == null ? 0 : committed.offset();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var settings = new HashMap<>(client);
        settings.put(TRANSACTIONAL_ID_CONFIG, GROUP);
        settings.put(TRANSACTION_TIMEOUT_CONFIG, PATIENCE_MS);
        settings.put(MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        settings.put(MAX_REQUEST_SIZE_CONFIG, 2 << 20);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() {
        letters.close();
    }
}
