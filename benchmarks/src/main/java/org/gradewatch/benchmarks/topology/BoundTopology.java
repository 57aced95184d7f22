package org.gradewatch.benchmarks.topology;

import static java.util.Objects.requireNonNull;

import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/// The topology of the service as the service starts it: through the binder, beside a web server,
/// with all its meters. Only the views that read its topics are missing.
final class BoundTopology {

    private BoundTopology() {}

    public static void main(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--server.port=0",
                                "--management.endpoint.health.group.readiness.include=readinessState,broker,topology"))
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(BoundConfiguration.class).run(all);
        Started.say(
                requireNonNull(context.getBean(StreamsBuilderFactoryBean.class).getKafkaStreams()));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan("org.gradewatch.rating.topology")
    static class BoundConfiguration {}
}
