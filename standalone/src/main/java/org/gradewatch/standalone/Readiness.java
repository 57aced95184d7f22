package org.gradewatch.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.gradewatch.standalone.data.CannotStart;

/// Whether the services say themselves that they can do their work.
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private Readiness() {}

    /// @throws CannotStart when one of them is not ready in time
    static void await(String... addresses) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (var http = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                while (!isReady(http, address)) {
                    if (Instant.now().isAfter(deadline)) {
                        throw new CannotStart("The service at %s is not ready after %d minutes; the log says why."
                                .formatted(address, PATIENCE.toMinutes()));
                    }
                    Thread.sleep(LOOK_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(HttpClient http, String address) throws InterruptedException {
        var ask = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
