package org.gradewatch.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.gradewatch.rating.RatingApplication;
import org.gradewatch.standalone.broker.EmbeddedBroker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// What the rating service says of itself while its broker is gone for a while. It is here because
/// only this module has a broker that comes back on the same port with all that it knew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = GradewatchProcess.freePort();

    @TempDir
    private Path folder;

    @Test
    void the_rating_service_is_not_ready_meanwhile_but_answers_and_is_ready_again_afterwards() throws Exception {
        EmbeddedBroker broker = startBroker();
        try (var service = startService(broker)) {
            await("it is ready").atMost(PATIENCE).until(() -> readiness(service) == 200);

            broker.close();
            await("it is not ready").atMost(PATIENCE).until(() -> readiness(service) == 503);
            assertThat(status(service, "/authorities")).isEqualTo(200);

            broker = startBroker();
            await("it is ready again").atMost(PATIENCE).until(() -> readiness(service) == 200);
        } finally {
            broker.close();
        }
    }

    private EmbeddedBroker startBroker() throws IOException {
        return EmbeddedBroker.start(folder.resolve("kafka"), port, GradewatchProcess.freePort(), why -> {
            throw new AssertionError(why);
        });
    }

    private ConfigurableApplicationContext startService(EmbeddedBroker broker) {
        return RatingApplication.start(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--gradewatch.kafka.replication=1",
                "--gradewatch.streams.state-dir=" + folder.resolve("streams"),
                "--server.port=0");
    }

    private int readiness(ConfigurableApplicationContext service) throws Exception {
        return status(service, "/actuator/health/readiness");
    }

    private int status(ConfigurableApplicationContext service, String path) throws Exception {
        String address =
                "http://localhost:" + requireNonNull(service.getEnvironment().getProperty("local.server.port")) + path;
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
