package org.gradewatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.gradewatch.wire.Json;
import tools.jackson.databind.JsonNode;

/// A system that is called, and answers what it is told to.
public final class WebhookSink implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> answers = call -> Reply.status(204);

    public WebhookSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::hear);
        server.start();
    }

    /// @param headers by lower-case name
    public record Received(String method, String path, Map<String, String> headers, byte[] body) {

        public String id() {
            return headers.get("webhook-id");
        }

        public JsonNode event() {
            return Json.mapper().readTree(body);
        }

        public long sequence() {
            return Long.parseLong(event().get("sequence").asString());
        }
    }

    public record Reply(int status, Map<String, String> headers, String body) {

        public static Reply status(int status) {
            return new Reply(status, Map.of(), "");
        }

        public Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), body);
        }
    }

    public void answer(Function<Received, Reply> reply) {
        answers = reply;
    }

    public void answer(int status) {
        answers = call -> Reply.status(status);
    }

    public String url() {
        return "http://localhost:%d/hook".formatted(server.getAddress().getPort());
    }

    /// Events only, in the order in which they came.
    public List<Received> events() {
        return received.stream().filter(call -> call.method().equals("POST")).toList();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
            var call = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    headers,
                    exchange.getRequestBody().readAllBytes());
            received.add(call);
            Reply reply = answers.apply(call);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
