package org.gradewatch.rating.topology;

import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/// Up while the topology runs: not while it still restores its stores, nor once it has given up.
final class TopologyHealth implements HealthIndicator {

    private final ObjectProvider<StreamsBuilderFactoryBean> topologies;

    TopologyHealth(ObjectProvider<StreamsBuilderFactoryBean> topologies) {
        this.topologies = topologies;
    }

    @Override
    public Health health() {
        List<String> states =
                topologies.stream().map(TopologyHealth::state).distinct().toList();
        boolean runs = states.equals(List.of(KafkaStreams.State.RUNNING.name()));
        return (runs ? Health.up() : Health.outOfService())
                .withDetail("state", String.join(", ", states))
                .build();
    }

    private static String state(StreamsBuilderFactoryBean topology) {
        KafkaStreams streams = topology.getKafkaStreams();
        return streams == null ? "NOT_STARTED" : streams.state().name();
    }
}
