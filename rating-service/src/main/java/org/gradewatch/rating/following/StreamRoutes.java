package org.gradewatch.rating.following;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What is announced, as it comes.
@RestController
@Tag(name = "rating-changes")
class StreamRoutes {

    private final ChangeStream stream;
    private final Register register;
    private final StreamSettings settings;
    private final AtomicInteger clients;

    StreamRoutes(ChangeStream stream, Register register, StreamSettings settings, ChangeMeters meters) {
        this.stream = stream;
        this.register = register;
        this.settings = settings;
        this.clients = meters.clients();
    }

    @GetMapping(path = "/rating-changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "The same as server-sent events: everything after a sequence, then whatever comes")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    Mono<Void> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            @ParameterObject ChangeQuestion question,
            ServerHttpResponse response) {
        Predicate<RatingChanged> wanted = question.filter(register)::takes;
        if (clients.get() >= settings.clients()) {
            throw tooMany();
        }
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        return response.writeAndFlushWith(frames(lastEventId == null ? after : lastEventId, wanted)
                .map(frame -> Mono.just(response.bufferFactory().wrap(frame)))
                .doOnSubscribe(_ -> clients.incrementAndGet())
                .doFinally(_ -> clients.decrementAndGet()));
    }

    /// A wrong place is no error here: browsers would give up for good.
    private Flux<byte[]> frames(@Nullable String place, Predicate<RatingChanged> wanted) {
        if (place == null || place.isBlank()) {
            return stream.after(0, wanted);
        }
        try {
            long sequence = Long.parseLong(place.strip());
            return sequence < 0 ? stream.afresh(wanted) : stream.after(sequence, wanted);
        } catch (NumberFormatException e) {
            return stream.afresh(wanted);
        }
    }

    private ErrorResponseException tooMany() {
        var problem = new ErrorResponseException(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "%d streams are open (expected: fewer); come back, or read page by page"
                                .formatted(clients.get())),
                null);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
        return problem;
    }
}
