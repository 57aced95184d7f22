package org.gradewatch.standalone.listen;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gradewatch.notification.webhook.signature.SigningKey;

/// Answers as a notification-service does where webhooks are made and deleted.
final class ScriptedService implements AutoCloseable {

    private final HttpServer server;
    private final SigningKey key;

    /// `METHOD PATH TOKEN BODY`
    final List<String> requests = new CopyOnWriteArrayList<>();

    ScriptedService(SigningKey key) throws IOException {
        this.key = key;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add("%s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            body));
            if (exchange.getRequestMethod().equals("DELETE")) {
                exchange.sendResponseHeaders(204, -1);
            } else if (body.contains("nowhere")) {
                say(exchange, 400, "{\"detail\":\"authorities: 'nowhere' (expected: one of 153)\"}");
            } else {
                say(
                        exchange,
                        201,
                        "{\"id\":\"e1\",\"secrets\":[{\"scheme\":\"v1\",\"secret\":\"%s\"}]}".formatted(key.secret()));
            }
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    URI address() {
        return URI.create("http://localhost:%d".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
