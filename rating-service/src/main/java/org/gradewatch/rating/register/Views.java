package org.gradewatch.rating.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.wire.Topic;
import org.gradewatch.wire.TopicReader;
import org.gradewatch.wire.Topics;
import org.springframework.context.SmartLifecycle;

/// Fills the register from its topics, whole, and keeps it up to date. Every instance reads
/// everything, so that each can answer any question.
final class Views implements SmartLifecycle {

    private final Map<String, Object> consumer;
    private final Register register;
    private volatile List<TopicReader<?>> readers = List.of();

    /// @param consumer the settings of a Kafka consumer
    Views(Map<String, Object> consumer, Register register) {
        this.consumer = consumer;
        this.register = register;
        register.filledBy(this::isCaughtUp);
    }

    @Override
    public void start() {
        readers = List.of(
                read(Topics.AUTHORITIES, Authority.class, register::put),
                read(Topics.RATINGS, Rating.class, register::put));
    }

    private <E extends Event> TopicReader<E> read(Topic topic, Class<E> type, Consumer<E> take) {
        return TopicReader.start(topic, settings(type.getSimpleName().toLowerCase(Locale.ROOT)), type, (_, event) -> {
            if (event != null) {
                take.accept(event);
            }
        });
    }

    private Map<String, Object> settings(String reader) {
        var settings = new HashMap<>(consumer);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rating-service-register-" + reader);
        return settings;
    }

    boolean isCaughtUp() {
        List<TopicReader<?>> current = readers;
        return !current.isEmpty() && current.stream().allMatch(TopicReader::isCaughtUp);
    }

    @Override
    public void stop() {
        readers.forEach(TopicReader::close);
        readers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !readers.isEmpty();
    }
}
