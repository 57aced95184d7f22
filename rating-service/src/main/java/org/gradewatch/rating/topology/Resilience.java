package org.gradewatch.rating.topology;

import static org.apache.kafka.clients.consumer.ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.TRANSACTION_TIMEOUT_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/// What happens to the work of an instance, or of a thread, that ends.
///
/// Whoever ends in order says so to the group, so that the next one need not wait for it to be
/// missed. That is also why no instance has a `group.instance.id`: the group would keep its place
/// free for it, for the whole session time-out, each time.
final class Resilience implements StreamsBuilderFactoryBeanConfigurer {

    private final TopologySettings settings;
    private final int replication;
    private final LostThreads lostThreads;

    Resilience(TopologySettings settings, int replication, LostThreads lostThreads) {
        this.settings = settings;
        this.replication = replication;
        this.lostThreads = lostThreads;
    }

    @Override
    public void configure(StreamsBuilderFactoryBean topology) {
        Objects.requireNonNull(topology.getStreamsConfiguration()).putAll(configuration());
        topology.setStreamsUncaughtExceptionHandler(lostThreads);
        topology.setLeaveGroupOnClose(true);
    }

    Map<String, Object> configuration() {
        return Map.of(
                NUM_STANDBY_REPLICAS_CONFIG,
                settings.standbyReplicas(),
                producerPrefix(TRANSACTION_TIMEOUT_CONFIG),
                millis(settings.transactionTimeout()),
                consumerPrefix(SESSION_TIMEOUT_MS_CONFIG),
                millis(settings.sessionTimeout()),
                // Two may be lost before the third is missed.
                consumerPrefix(HEARTBEAT_INTERVAL_MS_CONFIG),
                millis(settings.sessionTimeout()) / 3,
                // The topics of the stores are as safe as those of topics.yml.
                topicPrefix(MIN_IN_SYNC_REPLICAS_CONFIG),
                replication < 3 ? 1 : 2);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
