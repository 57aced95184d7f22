package org.gradewatch.support;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// The engine below all services. Browsers and programs ask again over the same connection, often
/// before the server has quite finished with the answer before; until reactor-netty 1.3.8 such a
/// connection could stop being read from, and whoever asked waited in vain.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptAliveTest {

    private static final int TIMEOUT_MS = 10_000;

    @Test
    void a_connection_is_read_from_after_a_request_that_came_before_the_answer_to_the_last() throws IOException {
        DisposableServer server = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get(
                                "/later",
                                (_, response) -> response.sendString(
                                        Mono.delay(Duration.ofMillis(50)).thenReturn("later")))
                        .get("/now", (_, response) -> response.sendString(Mono.just("now"))))
                .bindNow();
        try (var socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(TIMEOUT_MS);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));

            ask(socket, request("/later") + request("/now"));
            assertThat(answer(in)).isEqualTo("later");
            assertThat(answer(in)).isEqualTo("now");

            ask(socket, request("/now"));
            assertThat(answer(in)).isEqualTo("now");
        } finally {
            server.disposeNow();
        }
    }

    private static String request(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
    }

    private static void ask(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String answer(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        var body = new char[length];
        assertThat(in.read(body)).isEqualTo(length);
        return new String(body);
    }
}
