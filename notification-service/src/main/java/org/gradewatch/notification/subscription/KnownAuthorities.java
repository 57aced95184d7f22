package org.gradewatch.notification.subscription;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.wire.TopicReader;
import org.gradewatch.wire.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// The authorities as their topic tells them, to find the one that a person means.
public final class KnownAuthorities implements SmartLifecycle, TopicReader.Handler<Authority> {

    private final Map<String, Object> consumerSettings;
    private final Map<String, Authority> latest = new ConcurrentHashMap<>();
    private volatile Authorities authorities = new Authorities(java.util.List.of());
    private volatile @Nullable TopicReader<Authority> reader;

    KnownAuthorities(Map<String, Object> consumerSettings) {
        this.consumerSettings = consumerSettings;
    }

    public Authorities now() {
        return authorities;
    }

    boolean areCaughtUp() {
        TopicReader<Authority> current = reader;
        return current != null && current.isCaughtUp();
    }

    @Override
    public void handle(ConsumerRecord<String, byte[]> at, @Nullable Authority event) {
        if (event == null) {
            latest.remove(at.key());
        } else {
            latest.put(Objects.requireNonNullElse(at.key(), event.id().value()), event);
        }
        authorities = new Authorities(latest.values());
    }

    @Override
    public void start() {
        reader = TopicReader.start(Topics.AUTHORITIES, consumerSettings, Authority.class, this);
    }

    @Override
    public void stop() {
        TopicReader<Authority> current = reader;
        reader = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    /// Before the web server answers.
    @Override
    public int getPhase() {
        return 0;
    }
}
