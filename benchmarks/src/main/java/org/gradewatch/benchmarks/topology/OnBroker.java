package org.gradewatch.benchmarks.topology;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.TopicSetup;
import org.gradewatch.wire.Topics;

/// What is on the broker, and what is written to it and read from it around a run.
final class OnBroker implements AutoCloseable {

    private static final int MILLIS_TO_FORGET = 3_000;

    private final String address;
    private final Admin admin;

    OnBroker(String address) {
        this.address = address;
        admin = Admin.create(Map.of("bootstrap.servers", address));
    }

    String address() {
        return address;
    }

    /// Nothing is left, and the topics are there again.
    void empty() {
        emptyAllBut(List.of());
    }

    /// The reports stay; what any topology made of them goes.
    void emptyOutput() {
        emptyAllBut(List.of(Topics.REPORTS.name()));
    }

    private void emptyAllBut(Collection<String> kept) {
        List<String> going = topics(name -> !name.startsWith("__") && !kept.contains(name));
        asked(() -> admin.deleteTopics(going).all().get());
        while (!topics(going::contains).isEmpty()) {
            Pause.millis(50);
        }
        // What is written to a topic of the same name may still find the old one for a moment.
        Pause.millis(MILLIS_TO_FORGET);
        while (!isSetUp()) {
            Pause.millis(50);
        }
        asked(() -> Uncompacted.topic(admin, Topics.RATINGS.name()).get());
    }

    /// What was just made may not be known everywhere yet.
    private boolean isSetUp() {
        try {
            new TopicSetup(Map.of("bootstrap.servers", address), 1).ensure(Topics.all());
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() != null && e.getCause().getCause() instanceof RetriableException) {
                return false;
            }
            throw e;
        }
    }

    List<String> topics(Predicate<String> which) {
        return asked(() -> admin.listTopics().names().get()).stream()
                .filter(which)
                .toList();
    }

    /// A report to be written, and its place among those of its authority.
    record Told(ReportEvent report, int nth) {}

    long write(Stream<Told> reports) {
        try (var writer = new Writer(address)) {
            reports.forEachOrdered(told -> writer.write(told.report(), told.nth()));
            return writer.written;
        }
    }

    Writer writer() {
        return new Writer(address);
    }

    static final class Writer implements AutoCloseable {

        private final EventSerde<ReportEvent> serde = new EventSerde<>(ReportEvent.class);
        private final KafkaProducer<String, byte[]> producer;
        private long written;

        private Writer(String address) {
            producer = new KafkaProducer<>(settings(address), new StringSerializer(), new ByteArraySerializer());
        }

        /// One request at a time: of several to a partition that is just being made the first can
        /// be refused and the second taken, and then the first is out of order for good.
        private static Map<String, Object> settings(String address) {
            return Map.of(
                    "bootstrap.servers", address, "batch.size", 200_000, "max.in.flight.requests.per.connection", 1);
        }

        void write(ReportEvent report, int nth) {
            String topic = Topics.REPORTS.name();
            var headers = new RecordHeaders();
            byte[] value = serde.serializer().serialize(topic, headers, report);
            var sent =
                    producer.send(new ProducerRecord<>(topic, null, Input.time(nth), report.subject(), value, headers));
            if (++written % 10_000 == 0) {
                asked(sent::get);
            }
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    /// How many reports the topology of this name has taken, in transactions that are committed.
    long taken(String applicationId) {
        return asked(() -> admin.listConsumerGroupOffsets(applicationId)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .values()
                .stream()
                .mapToLong(place -> place == null ? 0 : place.offset())
                .sum();
    }

    /// Everything on the topic that is committed now.
    void readCommitted(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = assigned(consumer, topic);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
            }
        }
    }

    KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "isolation.level",
                        "read_committed",
                        "max.partition.fetch.bytes",
                        8 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    static List<TopicPartition> assigned(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    private interface Question<T> {
        T answer() throws InterruptedException, ExecutionException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
