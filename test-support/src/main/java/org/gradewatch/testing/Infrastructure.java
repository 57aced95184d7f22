package org.gradewatch.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// The real broker and the real database that tests run against, chosen here and nowhere else:
/// containers where a Docker engine answers, embedded ones otherwise.
/// `-Dgradewatch.infrastructure=embedded` (or `docker`) decides by hand.
public final class Infrastructure {

    private static final boolean DOCKER = docker();
    private static final Supplier<String> SHARED_BROKER =
            once(() -> freshBroker().bootstrapServers());
    private static final Supplier<String> DATABASE_SERVER = once(Infrastructure::startDatabaseServer);

    private Infrastructure() {}

    /// A broker that all tests of this JVM share.
    ///
    /// @return its bootstrap servers
    public static String sharedBroker() {
        return SHARED_BROKER.get();
    }

    /// A broker of the test's own, for tests that need the topics to be empty; about three seconds.
    public static Broker freshBroker() {
        if (DOCKER) {
            var container = new KafkaContainer("apache/kafka:4.2.2")
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
            container.start();
            return new Broker(container.getBootstrapServers(), container::stop);
        }
        EmbeddedKafkaKraftBroker embedded = embeddedBroker();
        return new Broker(embedded.getBrokersAsString(), embedded::destroy);
    }

    static EmbeddedKafkaKraftBroker embeddedBroker() {
        var embedded = new EmbeddedKafkaKraftBroker(1, 1);
        embedded.brokerProperties(Map.of(
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.num.partitions", "3",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1"));
        embedded.afterPropertiesSet();
        return embedded;
    }

    /// A new, empty database on a server that all tests of this JVM share.
    ///
    /// @return its JDBC address, with user and password
    public static String freshDatabase() {
        String server = DATABASE_SERVER.get();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database on the test server", e);
        }
        return server.replaceFirst("/[^/?]+\\?", "/" + name + "?");
    }

    /// A broker that ends when it is closed.
    ///
    /// @param bootstrapServers where clients connect
    public record Broker(String bootstrapServers, Runnable stop) implements AutoCloseable {

        @Override
        public void close() {
            stop.run();
        }
    }

    private static String startDatabaseServer() {
        if (DOCKER) {
            var container = new PostgreSQLContainer("postgres:17");
            container.start();
            return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                    .formatted(
                            container.getHost(),
                            container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                            container.getDatabaseName(),
                            container.getUsername(),
                            container.getPassword());
        }
        try {
            var embedded = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    embedded.close();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
            return "jdbc:postgresql://localhost:%d/postgres?user=postgres&password=postgres"
                    .formatted(embedded.getPort());
        } catch (IOException e) {
            throw new IllegalStateException("no embedded PostgreSQL", e);
        }
    }

    private static boolean docker() {
        return switch (System.getProperty("gradewatch.infrastructure", "auto")) {
            case "docker" -> true;
            case "embedded" -> false;
            default -> DockerClientFactory.instance().isDockerAvailable();
        };
    }

    private static <T> Supplier<T> once(Supplier<T> start) {
        return new Supplier<>() {
            private @Nullable T started;

            @Override
            public synchronized T get() {
                if (started == null) {
                    started = start.get();
                }
                return started;
            }
        };
    }
}
