package org.gradewatch.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.gradewatch.wire.TopicSetup;
import org.gradewatch.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Makes and checks the topics before anything of the service reads or writes one.
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);

    private final TopicSetup setup;
    private final List<String> bootstrapServers;
    private final Duration patience;
    private volatile boolean running;

    TopicsAtStart(TopicSetup setup, List<String> bootstrapServers, Duration patience) {
        this.setup = setup;
        this.bootstrapServers = bootstrapServers;
        this.patience = patience;
    }

    @Override
    public void start() {
        Instant deadline = Instant.now().plus(patience);
        while (!running) {
            try {
                setup.ensure(Topics.all());
                running = true;
            } catch (IllegalStateException e) {
                if (!isBrokerAway(e)) {
                    throw e;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new BrokerAway(bootstrapServers, patience, e);
                }
                LOG.warn("waiting for the broker: {}", e.getMessage());
            }
        }
    }

    private static boolean isBrokerAway(IllegalStateException e) {
        return e.getCause() != null && e.getCause().getCause() instanceof RetriableException;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before everything else.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
