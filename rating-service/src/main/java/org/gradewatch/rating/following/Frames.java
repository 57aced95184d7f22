package org.gradewatch.rating.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;

/// What goes over a stream, in the form of server-sent events. A change is written once, however
/// many clients it goes to.
final class Frames {

    static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

    /// Those who are not far behind find the frame that others were sent.
    private static final int KEPT = 4096;

    private final AtomicReferenceArray<@Nullable Frame> kept = new AtomicReferenceArray<>(KEPT);

    private record Frame(long sequence, byte[] bytes) {}

    byte[] change(Sequenced change) {
        int place = (int) (change.sequence() % KEPT);
        Frame frame = kept.get(place);
        if (frame == null || frame.sequence() != change.sequence()) {
            frame = new Frame(
                    change.sequence(),
                    frame("rating-change", change.sequence(), Json.mapper().writeValueAsString(ChangeJson.of(change))));
            kept.set(place, frame);
        }
        return frame.bytes();
    }

    /// The client's place is not one of ours: it gets to know where it can find everything, and
    /// goes on from the end.
    static byte[] reset(long last) {
        return frame("reset", last, "{\"changes\":\"/rating-changes?after=0\",\"authorities\":\"/authorities\"}");
    }

    /// How long to wait before coming back, when the stream ends.
    static byte[] retry(Duration after) {
        return "retry: %d\n\n".formatted(after.toMillis()).getBytes(UTF_8);
    }

    private static byte[] frame(String event, long sequence, String json) {
        return "event: %s\nid: %d\ndata: %s\n\n"
                .formatted(event, sequence, json)
                .getBytes(UTF_8);
    }
}
