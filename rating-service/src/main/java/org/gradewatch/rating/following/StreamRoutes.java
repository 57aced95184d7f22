package org.gradewatch.rating.following;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
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

    /// When those who are too many may try again, on average.
    private static final Duration LATER = Duration.ofMinutes(1);

    private final ChangeStream stream;
    private final Register register;
    private final StreamSettings settings;
    private final ChangeMeters meters;
    private final AtomicInteger clients;

    StreamRoutes(ChangeStream stream, Register register, StreamSettings settings, ChangeMeters meters) {
        this.stream = stream;
        this.register = register;
        this.settings = settings;
        this.meters = meters;
        this.clients = meters.clients();
    }

    @GetMapping(path = "/rating-changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "The same as server-sent events: everything after a sequence, then whatever comes")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    Mono<Void> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            @ParameterObject ChangeQuestion question,
            HttpMethod method,
            ServerHttpResponse response) {
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        if (method == HttpMethod.HEAD) {
            return response.setComplete();
        }
        return response.writeAndFlushWith(answer(lastEventId == null ? after : lastEventId, question, response)
                .map(together -> Flux.fromIterable(together)
                        .map(frame -> response.bufferFactory().wrap(frame))));
    }

    /// Never an error that passes: browsers take one for the end, and do not come back.
    private Flux<List<ByteBuffer>> answer(
            @Nullable String place, ChangeQuestion question, ServerHttpResponse response) {
        if (!register.isWhole()) {
            return stream.later(settings.reconnect(), "this instance is still starting");
        }
        Predicate<RatingChanged> wanted = question.wanted(register);
        if (clients.incrementAndGet() > settings.clients()) {
            clients.decrementAndGet();
            return stream.later(LATER, "%d streams are open (expected: fewer)".formatted(settings.clients()));
        }
        var open = new OpenStream();
        open.watch(response, settings.writeTimeout());
        return frames(place, wanted).doFinally(signal -> {
            clients.decrementAndGet();
            meters.streamEnded(open.end(signal));
        });
    }

    /// A wrong place is no error here: browsers would give up for good.
    private Flux<List<ByteBuffer>> frames(@Nullable String place, Predicate<RatingChanged> wanted) {
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
}
