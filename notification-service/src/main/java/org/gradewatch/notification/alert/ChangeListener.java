package org.gradewatch.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerSeekAware;

/// Reads the rating changes from where the database says, whatever the broker remembers.
final class ChangeListener implements ConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);

    private final Alerting alerting;
    private final Position position;
    private final KafkaTemplate<Object, Object> deadLetters;
    private final EventSerde<RatingChanged> serde = new EventSerde<>(RatingChanged.class);
    private volatile boolean joined;

    ChangeListener(Alerting alerting, Position position, KafkaTemplate<Object, Object> deadLetters) {
        this.alerting = alerting;
        this.position = position;
        this.deadLetters = deadLetters;
    }

    /// Whether the broker has given us our share, be it empty because another instance has it.
    boolean hasJoined() {
        return joined;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        assignments.forEach((partition, committed) -> {
            position.assigned(committed);
            callback.seek(partition.topic(), partition.partition(), position.next());
        });
        joined = true;
    }

    @KafkaListener(
            id = "rating-changes",
            topics = "${topics.rating-changes.name}",
            groupId = "notification-service",
            clientIdPrefix = "notification-service-changes")
    void read(ConsumerRecord<String, byte[]> record) {
        RatingChanged change;
        try {
            change = serde.deserializer().deserialize(record.topic(), record.headers(), record.value());
            Readable.check(change);
        } catch (RuntimeException e) {
            LOG.error("a record cannot be read, offset {}: {}", record.offset(), e.getMessage());
            bury(record, e);
            alerting.unreadable(record.offset());
            return;
        }
        alerting.alert(change, record.offset());
    }

    private void bury(ConsumerRecord<String, byte[]> record, RuntimeException why) {
        var letter = new ProducerRecord<Object, Object>(
                Topics.RATING_CHANGES_DLT.name(), null, record.key(), record.value(), record.headers());
        letter.headers().add("reason", String.valueOf(why.getMessage()).getBytes(UTF_8));
        letter.headers().add("offset", String.valueOf(record.offset()).getBytes(UTF_8));
        try {
            deadLetters.send(letter).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dead letter could not be written", e);
        }
    }
}
