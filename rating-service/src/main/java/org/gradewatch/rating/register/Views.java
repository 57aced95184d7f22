package org.gradewatch.rating.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.wire.Topic;
import org.gradewatch.wire.TopicReader;
import org.gradewatch.wire.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Fills the register and the log of changes from their topics, whole, and keeps them up to date.
/// Every instance reads everything, so that each can answer any question.
final class Views implements SmartLifecycle {

    private final Map<String, Object> consumer;
    private final Register register;
    private final ChangeLog changes;
    private final Consumer<RatingChanged> news;
    private volatile List<TopicReader<?>> readers = List.of();

    /// @param consumer the settings of a Kafka consumer
    /// @param news told of every change that comes after all old ones were read
    Views(Map<String, Object> consumer, Register register, ChangeLog changes, Consumer<RatingChanged> news) {
        this.consumer = consumer;
        this.register = register;
        this.changes = changes;
        this.news = news;
    }

    @Override
    public void start() {
        readers = List.of(
                read(Topics.AUTHORITIES, Authority.class, register::put),
                read(Topics.RATINGS, Rating.class, register::put),
                TopicReader.start(Topics.RATING_CHANGES, settings("ratingchanged"), RatingChanged.class, changes()));
    }

    private <E extends Event> TopicReader<E> read(Topic topic, Class<E> type, Consumer<E> take) {
        return TopicReader.start(topic, settings(type.getSimpleName().toLowerCase(Locale.ROOT)), type, (_, event) -> {
            if (event != null) {
                take.accept(event);
            }
        });
    }

    private TopicReader.Handler<RatingChanged> changes() {
        return new TopicReader.Handler<>() {
            @Override
            public void handle(ConsumerRecord<String, byte[]> at, @Nullable RatingChanged change) {
                if (change == null) {
                    changes.passOver();
                    return;
                }
                changes.add(change);
                if (isCaughtUp()) {
                    news.accept(change);
                }
            }

            @Override
            public void unreadable(ConsumerRecord<String, byte[]> at, RuntimeException why) {
                changes.passOver();
                TopicReader.Handler.super.unreadable(at, why);
            }
        };
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
