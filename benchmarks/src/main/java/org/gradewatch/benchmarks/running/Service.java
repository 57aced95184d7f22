package org.gradewatch.benchmarks.running;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.NotificationApplication;
import org.gradewatch.standalone.broker.EmbeddedBroker;
import org.gradewatch.standalone.database.EmbeddedDatabase;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.TopicSetup;
import org.gradewatch.wire.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The notification service as it runs in production, in a process of its own, with a broker, and a
/// database that keeps on disk what it acknowledges.
public final class Service implements AutoCloseable {

    /// Of the service.
    public static final String SECRET = "5a".repeat(32);

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern USED = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final EmbeddedBroker broker;
    private final Path databaseFolder;
    private final EmbeddedDatabase database;
    private final KafkaProducer<String, byte[]> producer;
    private final Jvm process;
    private final HikariDataSource connections;
    private final JdbcClient jdbc;

    /// @param options of the JVM
    /// @param more settings
    public Service(Path folder, List<String> options, List<String> more) throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), Ports.free(), Ports.free(), why -> {
            throw new IllegalStateException("the broker cannot go on: " + why);
        });
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        new TopicSetup(kafka, 1).ensure(Topics.all());
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        databaseFolder = folder.resolve("postgres");
        database = EmbeddedDatabase.start(databaseFolder, "benchmark");
        connections = connections(database);
        jdbc = JdbcClient.create(connections);
        var settings = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--gradewatch.kafka.replication=1",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--gradewatch.secret=" + SECRET,
                "--gradewatch.alerts.burst.mails=0"));
        settings.addAll(more);
        process = Jvm.start(NotificationApplication.class, folder.resolve("service.txt"), options, settings);
        Waiting.until("the service is ready", PATIENCE, process::said, this::isReady);
    }

    /// Kept open: to open one for each look would cost the database as much as some mails.
    private static HikariDataSource connections(EmbeddedDatabase database) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(database.jdbcUrl());
        connections.setUsername(database.user());
        connections.setPassword(database.password());
        connections.setMaximumPoolSize(2);
        return connections;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(process.said());
        }
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /// Returns when the broker has it.
    public void announce(RatingChanged change) {
        String topic = Topics.RATING_CHANGES.name();
        byte[] value = new EventSerde<>(RatingChanged.class).serializer().serialize(topic, change);
        try {
            producer.send(new ProducerRecord<>(topic, change.subject(), value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public void awaitPlanned(long alerts) {
        Waiting.until("the change is planned", PATIENCE, process::said, () -> alerts() == alerts);
    }

    public long alerts() {
        return jdbc.sql("select count(*) from alert").query(Long.class).single();
    }

    /// As the service's own counter says, which costs it least.
    ///
    /// @param every how long a look is from the next
    public void awaitDelivered(String channel, long deliveries, Duration every) {
        Waiting.until(
                deliveries + " are delivered", PATIENCE, every, process::said, () -> delivered(channel) >= deliveries);
    }

    /// @param channel `email` or `webhook`
    public long delivered(String channel) {
        return metrics("?includedNames=gradewatch_deliveries")
                .lines()
                .filter(line -> line.startsWith("gradewatch_deliveries_total{")
                        && line.contains("\"delivered\"")
                        && line.contains("channel=\"%s\"".formatted(channel)))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /// What is in use of the heap now, what nobody needs any more included.
    public long megabytesOfHeap() {
        return USED.matcher(metrics("?includedNames=jvm_memory_used_bytes"))
                        .results()
                        .mapToLong(found -> (long) Double.parseDouble(found.group(1)))
                        .sum()
                >> 20;
    }

    private String metrics(String which) {
        return get("/actuator/prometheus" + which).body();
    }

    public double processor() {
        return process.processor();
    }

    /// Of all processes of the database that live now. It is nobody's child.
    public double processorOfDatabase() {
        return ProcessHandle.allProcesses()
                        .filter(one -> one.info().commandLine().orElse("").contains(databaseFolder.toString()))
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                        .distinct()
                        .mapToLong(one -> one.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos())
                        .sum()
                / 1e9;
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    public void subscribe(String email) {
        String body = "{\"email\":\"%s\",\"follows\":[{}],\"frequency\":\"IMMEDIATE\"}".formatted(email);
        var response = send(HttpRequest.newBuilder(address("/subscriptions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() != 202) {
            throw new IllegalStateException(response.body());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        producer.close();
        connections.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker.close();
    }
}
