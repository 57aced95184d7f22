package org.gradewatch.benchmarks.webhooks;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// Takes every call of `/hook/N` with 204, and keeps which it was, and when it came. `GET /heard`
/// lists them, `DELETE /heard` forgets them.
final class ReceiverMain {

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

    /// @param arguments the port
    public static void main(String... arguments) {
        var receiver = new ReceiverMain();
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .route(routes -> routes.post("/hook/{endpoint}", receiver::take)
                        .get("/heard", receiver::list)
                        .delete("/heard", receiver::forget))
                .bindNow(Duration.ofSeconds(30))
                .onDispose()
                .block();
    }

    private Publisher<Void> take(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> {
                    heard.add(heard(request, body));
                    return response.status(HttpResponseStatus.NO_CONTENT).send();
                });
    }

    private static Heard heard(HttpServerRequest request, byte[] body) {
        int endpoint = Integer.parseInt(Objects.requireNonNull(request.param("endpoint")));
        return new Heard(
                endpoint,
                header(request, "webhook-id"),
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
                body.length,
                endpoint % Heard.SAMPLED == 0 ? sample(request, body) : null);
    }

    private static Heard.Sample sample(HttpServerRequest request, byte[] body) {
        return new Heard.Sample(
                Long.parseLong(header(request, "webhook-timestamp")), header(request, "webhook-signature"), body);
    }

    private static String header(HttpServerRequest request, String name) {
        return Objects.requireNonNull(request.requestHeaders().get(name), name);
    }

    private Publisher<Void> list(HttpServerRequest request, HttpServerResponse response) {
        return response.sendString(
                Mono.fromSupplier(() -> heard.stream().map(Heard::line).collect(Collectors.joining("\n"))));
    }

    private Publisher<Void> forget(HttpServerRequest request, HttpServerResponse response) {
        heard.clear();
        return response.status(HttpResponseStatus.NO_CONTENT).send();
    }
}
