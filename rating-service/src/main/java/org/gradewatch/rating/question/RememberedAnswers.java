package org.gradewatch.rating.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/// Answers as they went out, given again to whoever asks the same, for as long as nothing changes
/// of what answers are made of. Only those with a tag are remembered, which depend on nothing else.
///
/// What was answered once goes past routes, filters and writers the next time; what these put into
/// the answer, the headers of security among it, is in it already.
final class RememberedAnswers implements HttpHandlerDecoratorFactory {

    /// Of memory, for all of them together.
    private static final long BYTES = 32 << 20;

    /// What a question consists of, beside its address.
    private static final List<String> ASKED_WITH = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_UNMODIFIED_SINCE);

    private final List<Fingerprint> fingerprints;
    private final AnswerMeters meters;
    private final Cache<String, SentAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String question, SentAnswer answer) -> 2 * question.length() + answer.weight())
            .build();

    RememberedAnswers(List<Fingerprint> fingerprints, AnswerMeters meters) {
        this.fingerprints = List.copyOf(fingerprints);
        this.meters = meters;
    }

    @Override
    public HttpHandler apply(HttpHandler routes) {
        return (request, response) -> HttpMethod.GET.equals(request.getMethod())
                ? answer(request, response, routes)
                : routes.handle(request, response);
    }

    private Mono<Void> answer(ServerHttpRequest request, ServerHttpResponse response, HttpHandler routes) {
        String question = question(request);
        List<Object> state = fingerprints.stream().map(Fingerprint::now).toList();
        SentAnswer known = answers.getIfPresent(question);
        if (known != null && known.holds(state)) {
            return known.sendOn(response);
        }
        return routes.handle(
                request,
                new WatchedResponse(
                        response,
                        (status, headers, body) -> answers.put(
                                question,
                                new SentAnswer(state, status, headers, body, meters.timer(request, status)))));
    }

    private static String question(ServerHttpRequest request) {
        var question = new StringBuilder(request.getURI().toString());
        for (String header : ASKED_WITH) {
            for (String value : request.getHeaders().getOrEmpty(header)) {
                question.append('\n').append(header).append(": ").append(value);
            }
        }
        return question.toString();
    }
}
