package org.gradewatch.rating.topology;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/// Up while the topology runs: not while it still restores its stores, nor once it has given up,
/// nor while its threads die as soon as they are replaced.
final class TopologyHealth implements HealthIndicator {

    private final ObjectProvider<StreamsBuilderFactoryBean> topologies;
    private final LostThreads lostThreads;

    TopologyHealth(ObjectProvider<StreamsBuilderFactoryBean> topologies, LostThreads lostThreads) {
        this.topologies = topologies;
        this.lostThreads = lostThreads;
    }

    @Override
    public Health health() {
        List<String> states =
                topologies.stream().map(TopologyHealth::state).distinct().toList();
        boolean runs = states.equals(List.of(KafkaStreams.State.RUNNING.name()));
        Optional<String> loss = lostThreads.recently();
        Health.Builder health = runs && loss.isEmpty() ? Health.up() : Health.outOfService();
        loss.ifPresent(why -> health.withDetail("lostThread", why));
        return health.withDetail("state", String.join(", ", states)).build();
    }

    private static String state(StreamsBuilderFactoryBean topology) {
        KafkaStreams streams = topology.getKafkaStreams();
        return streams == null ? "NOT_STARTED" : streams.state().name();
    }
}
