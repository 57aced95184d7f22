package org.gradewatch.rating.question;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.util.Objects;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;

/// Counts remembered answers where the framework counts all others.
///
/// Requests = those that went to a route + those that were answered from memory.
final class AnswerMeters {

    /// `http_server_requests_seconds{method,uri,status,outcome,error,exception}`.
    private static final String REQUESTS = "http.server.requests";

    private final MeterRegistry registry;

    AnswerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /// @param request of which it is known already which route answered it
    Timer timer(ServerHttpRequest request, HttpStatusCode status) {
        Object route = request.getAttributes().get(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Timer.builder(REQUESTS)
                .tag("method", request.getMethod().name())
                .tag("uri", Objects.toString(route, "UNKNOWN"))
                .tag("status", Integer.toString(status.value()))
                .tag("outcome", Outcome.forStatus(status.value()).name())
                .tag("error", "none")
                .tag("exception", "none")
                .register(registry);
    }
}
