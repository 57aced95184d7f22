package org.gradewatch.benchmarks.topology;

import static org.apache.kafka.streams.StreamsConfig.APPLICATION_ID_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.BOOTSTRAP_SERVERS_CONFIG;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Every variant is started with the arguments of the service, and takes the engine's settings from
/// the service's own file.
final class Arguments {

    private Arguments() {}

    static List<String> of(String brokers, String applicationId, Path state) {
        return List.of(
                "--spring.config.name=rating-service",
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--gradewatch.kafka.replication=1",
                "--gradewatch.streams.application-id=" + applicationId,
                "--gradewatch.streams.state-dir=" + state);
    }

    static Properties settings(String... arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return settings(environment);
    }

    static Properties settings(ConfigurableEnvironment environment) {
        var settings = new Properties();
        settings.putAll(Binder.get(environment)
                .bind(
                        "spring.cloud.stream.kafka.streams.binder.configuration",
                        Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of));
        settings.put(BOOTSTRAP_SERVERS_CONFIG, environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
        settings.put(APPLICATION_ID_CONFIG, environment.getRequiredProperty("gradewatch.streams.application-id"));
        return settings;
    }
}
