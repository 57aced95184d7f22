package org.gradewatch.ingest.known;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Event;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.Topic;
import org.gradewatch.wire.TopicReader;
import org.gradewatch.wire.Topics;
import org.springframework.context.SmartLifecycle;

/// Keeps [Known] in step with the topics, whichever instance wrote to them.
public final class KnownTopics implements SmartLifecycle {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Map<String, Object> consumer;
    private final Known known;
    private volatile List<TopicReader<?>> readers = List.of();

    /// @param consumer settings of a Kafka consumer
    KnownTopics(Map<String, Object> consumer, Known known) {
        this.consumer = Map.copyOf(consumer);
        this.known = known;
    }

    public boolean areRead() {
        List<TopicReader<?>> now = readers;
        return !now.isEmpty() && now.stream().allMatch(TopicReader::isCaughtUp);
    }

    /// Reads every topic again from its first record: after a transaction whose outcome is not
    /// known, the topics know it.
    ///
    /// @return whether everything was read within that time
    public synchronized boolean readAgain(Duration atMost) throws InterruptedException {
        stop();
        start();
        Instant deadline = Instant.now().plus(atMost);
        while (!areRead() && Instant.now().isBefore(deadline)) {
            Thread.sleep(LOOK_AGAIN);
        }
        return areRead();
    }

    @Override
    public synchronized void start() {
        readers = List.of(
                reader(Topics.REPORTS, ReportEvent.class),
                reader(Topics.HELD_DOCUMENTS, HeldDocument.class),
                reader(Topics.AUTHORITIES, Authority.class));
    }

    @Override
    public synchronized void stop() {
        readers.forEach(TopicReader::close);
        readers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !readers.isEmpty();
    }

    /// After the topics were made, before anything decides.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private <E extends Event> TopicReader<E> reader(Topic topic, Class<E> type) {
        var settings = new HashMap<>(consumer);
        settings.merge(ConsumerConfig.CLIENT_ID_CONFIG, topic.name(), (client, name) -> client + "-knows-" + name);
        return TopicReader.start(topic, settings, type, (_, event) -> {
            if (event != null) {
                known.apply(event);
            }
        });
    }
}
