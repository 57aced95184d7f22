package org.gradewatch.standalone.listen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Listens on this machine, and answers each call as whoever hears it says.
final class Ear implements AutoCloseable {

    private static final int MOST = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param port 0: any that is free
    /// @param isGenuine what is done with a call; whether it is taken
    Ear(int port, Predicate<Heard> isGenuine) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status(exchange, isGenuine), -1);
            }
        });
        server.start();
    }

    private static int status(HttpExchange exchange, Predicate<Heard> isGenuine) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST);
        var heard = new Heard(
                name -> Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), ""), body);
        return isGenuine.test(heard) ? 204 : 401;
    }

    URI address() {
        return URI.create("http://localhost:%d/".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
