package org.gradewatch.rating.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;

/// What goes over a stream, in the form of server-sent events. A change is written once, however
/// many clients it goes to, and lies where the socket takes it from without another copy.
final class Frames {

    private static final ByteBuffer HEARTBEAT = direct(":\n\n");

    /// Those who are not far behind find the frame that others were sent.
    private static final int KEPT = 4096;

    private final AtomicReferenceArray<@Nullable Frame> kept = new AtomicReferenceArray<>(KEPT);

    private record Frame(long sequence, ByteBuffer bytes) {}

    static ByteBuffer heartbeat() {
        return HEARTBEAT.duplicate();
    }

    ByteBuffer change(Sequenced change) {
        int place = (int) (change.sequence() % KEPT);
        Frame frame = kept.get(place);
        if (frame == null || frame.sequence() < change.sequence()) {
            frame = new Frame(change.sequence(), direct(text(change)));
            kept.set(place, frame);
        }
        // Of what is long past, a client that catches up has a copy of its own.
        return frame.sequence() == change.sequence() ? frame.bytes().duplicate() : heap(text(change));
    }

    /// The client's place is not one of ours: it gets to know where it can find everything, and
    /// goes on from the end.
    static ByteBuffer reset(long last) {
        return heap(frame("reset", last, "{\"changes\":\"/rating-changes?after=0\",\"authorities\":\"/authorities\"}"));
    }

    /// How long to wait before coming back, when the stream ends.
    static ByteBuffer retry(Duration after) {
        return heap("retry: %d\n\n".formatted(after.toMillis()));
    }

    /// For people who look at the line; programs pass over it.
    static ByteBuffer comment(String text) {
        return heap(": %s\n\n".formatted(text));
    }

    private static String text(Sequenced change) {
        return frame("rating-change", change.sequence(), Json.mapper().writeValueAsString(ChangeJson.of(change)));
    }

    private static String frame(String event, long sequence, String json) {
        return "event: %s\nid: %d\ndata: %s\n\n".formatted(event, sequence, json);
    }

    private static ByteBuffer heap(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static ByteBuffer direct(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
