package org.gradewatch.benchmarks.webhooks;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gradewatch.notification.webhook.event.Envelope;
import org.gradewatch.notification.webhook.signature.SigningKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// The engine alone: signs and sends the same bytes to one endpoint after another, with the keys at
/// hand. No queue, no database, nobody is asked and nothing written down.
final class BareClient {

    static final String DONE = "DONE ";

    private final HttpClient http;
    private final int port;
    private final byte[] body;
    private final int connections;
    private final List<SigningKey> keys;

    private BareClient(int port, Path body, int endpoints, int connections) throws IOException {
        this.port = port;
        this.body = Files.readAllBytes(body);
        this.connections = connections;
        this.keys = IntStream.range(0, endpoints).mapToObj(MadeEndpoints::key).toList();
        this.http = HttpClient.create(ConnectionProvider.builder("bare")
                        .maxConnections(connections)
                        .pendingAcquireMaxCount(-1)
                        .build())
                .headers(headers -> headers.set("Content-Type", Envelope.CONTENT_TYPE)
                        .set("User-Agent", "Gradewatch/1 (webhooks)")
                        .set("WebHook-Request-Origin", "localhost"));
    }

    /// @param arguments the receiver's port, a file of what is sent, how many to warm up with, how
    ///     many are measured, over how many connections, and the event's id
    public static void main(String... arguments) throws IOException {
        int warmUp = Integer.parseInt(arguments[2]);
        int endpoints = Integer.parseInt(arguments[3]);
        var client = new BareClient(
                Integer.parseInt(arguments[0]),
                Path.of(arguments[1]),
                Math.max(warmUp, endpoints),
                Integer.parseInt(arguments[4]));
        client.send("warm-up", warmUp);
        long began = System.nanoTime();
        client.send(arguments[5], endpoints);
        System.out.println(DONE + (System.nanoTime() - began));
        System.exit(0);
    }

    private void send(String id, int endpoints) {
        Flux.range(0, endpoints)
                .flatMap(endpoint -> send(id, keys.get(endpoint), Receiver.endpoint(port, endpoint)), connections)
                .blockLast();
    }

    private Mono<Void> send(String id, SigningKey key, String endpoint) {
        long now = Instant.now().getEpochSecond();
        return http.headers(headers -> headers.set("webhook-id", id)
                        .set("webhook-timestamp", now)
                        .set("webhook-signature", SigningKey.header(List.of(key), id, now, body)))
                .post()
                .uri(endpoint)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response()
                .map(response -> response.status().code())
                .flatMap(status -> status == 204
                        ? Mono.empty()
                        : Mono.error(new IllegalStateException("%s: %d (expected: 204)".formatted(endpoint, status))));
    }
}
