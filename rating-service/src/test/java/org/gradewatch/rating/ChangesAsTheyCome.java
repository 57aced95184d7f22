package org.gradewatch.rating;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.wire.TopicReader;
import org.gradewatch.wire.Topics;
import org.jspecify.annotations.Nullable;

/// A reader of the changes, read committed, that looks at its watch.
final class ChangesAsTheyCome implements AutoCloseable {

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final TopicReader<RatingChanged> reader;

    ChangesAsTheyCome(String bootstrapServers) {
        reader = TopicReader.start(
                Topics.RATING_CHANGES, Map.of("bootstrap.servers", bootstrapServers), RatingChanged.class, this::take);
    }

    private void take(ConsumerRecord<String, byte[]> at, @Nullable RatingChanged change) {
        count.incrementAndGet();
        if (change != null) {
            seen.putIfAbsent(change.id(), System.nanoTime());
        }
    }

    int count() {
        return count.get();
    }

    /// When it came, by `System.nanoTime()`.
    @Nullable
    Long when(String changeId) {
        return seen.get(changeId);
    }

    static Duration between(long from, long to) {
        return Duration.ofNanos(to - from);
    }

    @Override
    public void close() {
        reader.close();
    }
}
