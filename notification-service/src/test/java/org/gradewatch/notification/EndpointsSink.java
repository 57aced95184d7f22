package org.gradewatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Any number of endpoints, each at a path of its own. They accept every call, after a little
/// while, and keep it.
final class EndpointsSink implements AutoCloseable {

    private static final int MILLIS_TO_THINK = 50;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<Call>> taken = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final HttpServer server;

    /// @param signed the headers that the signature is made over, and the signature
    record Call(String id, Map<String, List<String>> signed, String body) {}

    EndpointsSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::hear);
        server.start();
    }

    String url(String endpoint) {
        return "http://localhost:%d/%s".formatted(server.getAddress().getPort(), endpoint);
    }

    /// Calls that were taken, second ones counted.
    long count() {
        return count.get();
    }

    Map<String, List<Call>> taken() {
        return taken;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            Map<String, List<String>> signed = Map.of(
                    "webhook-id",
                    List.of(id),
                    "webhook-timestamp",
                    List.of(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                    "webhook-signature",
                    List.of(exchange.getRequestHeaders().getFirst("webhook-signature")));
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, MILLIS_TO_THINK, MILLISECONDS)
                    .join();
            taken.computeIfAbsent(
                            exchange.getRequestURI().getPath().substring(1), endpoint -> new CopyOnWriteArrayList<>())
                    .add(new Call(id, signed, body));
            count.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
