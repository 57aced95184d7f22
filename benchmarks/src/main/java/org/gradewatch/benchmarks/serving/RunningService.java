package org.gradewatch.benchmarks.serving;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Event;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.RatingApplication;
import org.gradewatch.standalone.broker.EmbeddedBroker;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topic;
import org.gradewatch.wire.Topics;
import org.springframework.context.ConfigurableApplicationContext;

/// The rating service as it runs in production, with a broker of its own, both in this process.
final class RunningService implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final ConfigurableApplicationContext service;
    private final KafkaProducer<String, byte[]> producer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final MadeReports reports = new MadeReports();
    private int published;

    private RunningService(EmbeddedBroker broker, ConfigurableApplicationContext service) {
        this.broker = broker;
        this.service = service;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// @param more settings of the service
    static RunningService start(String... more) {
        try {
            Path folder = Files.createTempDirectory("gradewatch-serving");
            EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), freePort(), freePort(), why -> {
                throw new IllegalStateException("the broker cannot go on: " + why);
            });
            var settings = List.of(
                    "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                    "--spring.kafka.consumer.properties.interceptor.classes=" + Polled.class.getName(),
                    "--gradewatch.kafka.replication=1",
                    "--gradewatch.streams.state-dir=" + folder.resolve("streams"),
                    "--logging.level.root=error",
                    // A start on an empty broker alarms it, and means nothing.
                    "--logging.level.org.apache.kafka=off",
                    "--logging.level.kafka=off",
                    "--server.port=0");
            Stream<String> all = Stream.concat(settings.stream(), Arrays.stream(more));
            var running = new RunningService(broker, RatingApplication.start(all.toArray(String[]::new)));
            running.await(
                    "the service is ready",
                    () -> running.get("/actuator/health/readiness").statusCode() == 200);
            return running;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return Integer.parseInt(requireNonNull(service.getEnvironment().getProperty("local.server.port")));
    }

    int authorities() {
        return reports.authorities().size();
    }

    /// Tells it every authority, and so many reports of each.
    void fill(int each) {
        reports.authorities().forEach(authority -> send(Topics.AUTHORITIES, Authority.class, authority));
        publish(each * authorities());
        awaitChanges();
    }

    /// Tells it the next reports, each of which is a change.
    void publish(int count) {
        for (int i = 0; i < count; i++) {
            send(Topics.REPORTS, ReportEvent.class, reports.report(published++));
        }
    }

    /// Until all that was told is visible.
    void awaitChanges() {
        producer.flush();
        await(published + " changes, of which there are " + Polled.count(), () -> Polled.count() >= published);
    }

    /// The sequence of the last change that there will be.
    int published() {
        return published;
    }

    private <E extends Event> void send(Topic topic, Class<E> type, E event) {
        var headers = new RecordHeaders();
        byte[] value = new EventSerde<>(type).serializer().serialize(topic.name(), headers, event);
        var _ = producer.send(new ProducerRecord<>(topic.name(), null, event.subject(), value, headers));
    }

    /// Every authority that it was told of, by the last part of its address.
    List<String> slugs() {
        return reports.authorities().stream()
                .map(authority -> authority.ref().slug())
                .toList();
    }

    HttpResponse<byte[]> get(String path) {
        return get(path, "*/*");
    }

    HttpResponse<byte[]> get(String path, String accept) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                            .header("Accept", accept)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("waited two minutes in vain: " + what);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Override
    public void close() {
        producer.close();
        service.close();
        broker.close();
    }
}
