package org.gradewatch.rating.question;

import java.nio.ByteBuffer;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/// Tells of an answer that has a tag, when it goes out, what is in it. Streams are not told of.
final class WatchedResponse extends ServerHttpResponseDecorator {

    private static final Set<HttpStatusCode> GOOD = Set.of(HttpStatus.OK, HttpStatus.NOT_MODIFIED);

    interface Watcher {
        void sent(HttpStatusCode status, HttpHeaders headers, byte[] body);
    }

    private final Watcher watcher;
    private byte[] whole = new byte[0];

    WatchedResponse(ServerHttpResponse response, Watcher watcher) {
        super(response);
        this.watcher = watcher;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        if (body instanceof Mono<? extends DataBuffer> one) {
            beforeCommit(this::told);
            return super.writeWith(one.doOnNext(buffer -> whole = bytes(buffer)));
        }
        return super.writeWith(body);
    }

    @Override
    public Mono<Void> setComplete() {
        beforeCommit(this::told);
        return super.setComplete();
    }

    /// Asked for last, so after the filters have set their headers, and before the server sets its
    /// own, which depend on the client.
    private Mono<Void> told() {
        HttpStatusCode status = getStatusCode();
        if (status != null && GOOD.contains(status) && getHeaders().getETag() != null) {
            watcher.sent(status, HttpHeaders.copyOf(getHeaders()), whole);
        }
        return Mono.empty();
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.toByteBuffer(ByteBuffer.wrap(bytes));
        return bytes;
    }
}
