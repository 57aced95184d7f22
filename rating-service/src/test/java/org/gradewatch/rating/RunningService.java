package org.gradewatch.rating;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.wire.Json;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// The whole rating service, started on a port of its own.
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(String bootstrapServers, Path stateDir, String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--gradewatch.kafka.replication=1",
                "--gradewatch.streams.state-dir=" + stateDir,
                "--server.port=0"));
        settings.addAll(List.of(more));
        var service = new RunningService(RatingApplication.start(settings.toArray(String[]::new)));
        service.awaitReady();
        return service;
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status("/actuator/health/readiness") == 200);
    }

    int status(String path) {
        return send(path).status();
    }

    JsonNode get(String path) {
        return Json.mapper().readTree(send(path).body());
    }

    String text(String path) {
        return send(path).body();
    }

    /// The answer's headers, to a client that takes compressed ones.
    HttpHeaders headers(String path, String accept) {
        try {
            return http.send(
                            HttpRequest.newBuilder(address(path))
                                    .header("Accept-Encoding", "gzip")
                                    .header("Accept", accept)
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .headers();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        String port = requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return URI.create("http://localhost:" + port + path);
    }

    private Answer send(String path) {
        try {
            var answer = http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String body) {}

    @Override
    public void close() {
        context.close();
    }
}
