package org.gradewatch.ingest.publish;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Event;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.Topic;
import org.gradewatch.wire.Topics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/// Writes events to their topics, all of them or none.
final class Transactions {

    private final KafkaTemplate<String, Event> kafka;

    Transactions(KafkaTemplate<String, Event> kafka) {
        this.kafka = kafka;
    }

    /// Returns once the broker has acknowledged all of them.
    void write(List<? extends Event> events) {
        try {
            kafka.executeInTransaction(transaction -> {
                var sent = events.stream()
                        .map(Transactions::record)
                        .map(transaction::send)
                        .toList();
                transaction.flush();
                sent.forEach(CompletableFuture::join);
                return sent.size();
            });
        } catch (KafkaException | org.springframework.kafka.KafkaException | CompletionException e) {
            throw new NotNow("the broker does not acknowledge", e);
        }
    }

    /// A producer of the same name makes the broker end what its predecessor left open.
    void endUnfinished() {
        ProducerFactory<String, Event> factory = kafka.getProducerFactory();
        factory.reset();
        try (var _ = factory.createProducer()) {
            // To have one is enough.
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            throw new NotNow("the broker is away", e);
        }
    }

    private static ProducerRecord<String, Event> record(Event event) {
        return new ProducerRecord<>(topic(event).name(), event.subject(), event);
    }

    private static Topic topic(Event event) {
        return switch (event) {
            case ReportEvent _ -> Topics.REPORTS;
            case HeldDocument _ -> Topics.HELD_DOCUMENTS;
            case Authority _ -> Topics.AUTHORITIES;
            default ->
                throw new IllegalArgumentException(
                        "%s (expected: an event that ingest writes)".formatted(event.eventType()));
        };
    }
}
