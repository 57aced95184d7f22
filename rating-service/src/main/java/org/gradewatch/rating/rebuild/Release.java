package org.gradewatch.rating.rebuild;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.model.Event;
import org.gradewatch.rating.announcement.Outcome;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topic;
import org.gradewatch.wire.Topics;

/// Writes what a person released, in the place of the rating service. A second one that begins
/// meanwhile shuts the first one out.
final class Release implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final EventSerde<Event> events = new EventSerde<>(Event.class);

    Release(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "gradewatch-rebuild"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /// The rating and the change of one authority, both or none.
    void publish(Outcome outcome) {
        producer.beginTransaction();
        try {
            outcome.rating().ifPresent(rating -> send(Topics.RATINGS, rating));
            outcome.change().ifPresent(change -> send(Topics.RATING_CHANGES, change));
            producer.commitTransaction();
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw e;
        }
    }

    private void send(Topic topic, Event event) {
        var headers = new RecordHeaders();
        byte[] value = events.serializer().serialize(topic.name(), headers, event);
        // A write that fails is told when the transaction is committed.
        var _ = producer.send(new ProducerRecord<>(topic.name(), null, event.subject(), value, headers));
    }

    @Override
    public void close() {
        producer.close();
    }
}
