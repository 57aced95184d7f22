package org.gradewatch.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;

/// Documents as they come in over HTTP: straight to the disk, so that many or slow senders cost no
/// memory, and no further than the limit.
public final class Uploads {

    private final DocumentStore store;
    private final DataSize largest;
    private final Duration silence;

    Uploads(DocumentStore store, DataSize largest, Duration silence) {
        this.store = store;
        this.largest = largest;
        this.silence = silence;
    }

    /// What is taken at all.
    public DataSize largest() {
        return largest;
    }

    /// Waits until all of it is here; not to be called by a thread that must not wait.
    public Arrival receive(Flux<DataBuffer> body) throws IOException {
        Arrival arrival = store.arrival();
        boolean complete = false;
        try {
            var received = new AtomicLong();
            DataBufferUtils.write(limited(body, received), arrival.file(), StandardOpenOption.WRITE)
                    .block();
            if (received.get() == 0) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "the request has an empty body (expected: the document)");
            }
            checkWhole(arrival, received.get());
            complete = true;
            return arrival;
        } finally {
            if (!complete) {
                arrival.close();
            }
        }
    }

    /// A full disk was seen to take nothing and to say nothing.
    private static void checkWhole(Arrival arrival, long received) throws IOException {
        long kept = Files.size(arrival.file());
        if (kept != received) {
            throw new IOException("%d of %d bytes were kept (is the disk full?)".formatted(kept, received));
        }
    }

    private Flux<DataBuffer> limited(Flux<DataBuffer> body, AtomicLong received) {
        return body.timeout(silence)
                .onErrorMap(TimeoutException.class, _ -> tooSlow())
                .doOnNext(buffer -> {
                    if (received.addAndGet(buffer.readableByteCount()) > largest.toBytes()) {
                        DataBufferUtils.release(buffer);
                        throw tooLarge();
                    }
                })
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private ResponseStatusException tooLarge() {
        return new ResponseStatusException(
                HttpStatus.CONTENT_TOO_LARGE,
                "the document has more than %d bytes (expected: at most %1$d)".formatted(largest.toBytes()));
    }

    private ResponseStatusException tooSlow() {
        return new ResponseStatusException(
                HttpStatus.REQUEST_TIMEOUT,
                "nothing came for %s (expected: the rest of the document)".formatted(silence));
    }
}
