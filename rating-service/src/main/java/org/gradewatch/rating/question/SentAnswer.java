package org.gradewatch.rating.question;

import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/// An answer as it went out.
final class SentAnswer {

    /// What an answer costs beside its bytes, about.
    private static final int MORE = 2000;

    private final List<Object> state;
    private final HttpStatusCode status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Timer timer;

    /// @param state of everything that answers are made of, as it was before this one was made
    /// @param timer of all answers to such a question
    SentAnswer(List<Object> state, HttpStatusCode status, HttpHeaders headers, byte[] body, Timer timer) {
        this.state = state;
        this.status = status;
        this.headers = headers.headerSet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.body = body;
        this.timer = timer;
    }

    boolean holds(List<Object> now) {
        return state.equals(now);
    }

    int weight() {
        return body.length + MORE;
    }

    Mono<Void> sendOn(ServerHttpResponse response) {
        long begun = System.nanoTime();
        response.setStatusCode(status);
        response.getHeaders().putAll(headers);
        Mono<Void> sent = body.length == 0
                ? response.setComplete()
                : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        return sent.doOnTerminate(() -> timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
    }
}
