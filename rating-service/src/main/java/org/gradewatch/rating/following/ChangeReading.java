package org.gradewatch.rating.following;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.wire.TopicReader;
import org.gradewatch.wire.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Fills the log of changes from its topic, whole, and keeps it up to date. Every instance reads
/// everything, so that each can answer any question.
final class ChangeReading implements SmartLifecycle {

    private final Map<String, Object> consumer;
    private final ChangeLog changes;
    private final Consumer<RatingChanged> news;
    private volatile @Nullable TopicReader<RatingChanged> reader;

    /// @param consumer the settings of a Kafka consumer
    /// @param news told of every change that comes after all old ones were read
    ChangeReading(Map<String, Object> consumer, ChangeLog changes, Consumer<RatingChanged> news) {
        this.consumer = new HashMap<>(consumer);
        this.consumer.put(ConsumerConfig.CLIENT_ID_CONFIG, "rating-service-changes");
        this.changes = changes;
        this.news = news;
    }

    @Override
    public void start() {
        reader = TopicReader.start(Topics.RATING_CHANGES, consumer, RatingChanged.class, new Counting());
    }

    private final class Counting implements TopicReader.Handler<RatingChanged> {

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
    }

    boolean isCaughtUp() {
        TopicReader<RatingChanged> current = reader;
        return current != null && current.isCaughtUp();
    }

    @Override
    public void stop() {
        TopicReader<RatingChanged> current = reader;
        reader = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }
}
