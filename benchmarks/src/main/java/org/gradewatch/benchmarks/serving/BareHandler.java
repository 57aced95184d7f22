package org.gradewatch.benchmarks.serving;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// The engine alone: answers each address with bytes that it was given beforehand.
final class BareHandler implements AutoCloseable {

    private final Map<String, byte[]> answers;
    private final DisposableServer server;

    BareHandler(Map<String, byte[]> answers) {
        this.answers = Map.copyOf(answers);
        this.server = HttpServer.create()
                .host("localhost")
                .port(0)
                .handle(this::answer)
                .bindNow();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        byte[] answer = answers.get(request.uri());
        if (answer == null) {
            return response.sendNotFound().then();
        }
        return response.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .header(HttpHeaderNames.CONTENT_LENGTH, "" + answer.length)
                .send(Mono.just(Unpooled.wrappedBuffer(answer)))
                .then();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
