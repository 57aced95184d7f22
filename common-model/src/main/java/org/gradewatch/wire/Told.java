package org.gradewatch.wire;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Event;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.SourceAddress;
import org.jspecify.annotations.Nullable;

/// What is told of an authority with every report, its rating and the change of it, is written by
/// hand: in three quarters of the time, and to the letter what the mapper makes of the types and
/// their annotations. A test compares the two.
final class Told {

    private static final int USUAL_BYTES = 16_384;
    private static final int MOST_TO_KEEP = 65_536;

    /// The pen that wrote last, so that its page need not be made anew. Who finds it in use takes a
    /// new one.
    private static final AtomicReference<@Nullable JsonPen> SPARE = new AtomicReference<>();

    private Told() {}

    static byte[] bytes(Event event) {
        return switch (event) {
            case Rating rating -> written(rating, ToldRating::write);
            case RatingChanged change -> written(change, ToldChange::write);
            default -> Json.mapper().writeValueAsBytes(event);
        };
    }

    private static <T> byte[] written(T event, BiConsumer<JsonPen, T> content) {
        JsonPen spare = SPARE.getAndSet(null);
        JsonPen pen = spare != null ? spare : new JsonPen(USUAL_BYTES);
        byte[] bytes = pen.object(event, content).taken();
        if (bytes.length <= MOST_TO_KEEP) {
            SPARE.set(pen);
        }
        return bytes;
    }

    static void authority(JsonPen pen, AuthorityRef authority) {
        pen.wordIfAny("id", authority.id())
                .textIfAny("urn", authority.urn())
                .textIfAny("gss", authority.gss())
                .textIfAny("laCode", authority.laCode())
                .textIfAny("slug", authority.slug())
                .textIfAny("name", authority.name())
                .textIfAny("region", authority.region())
                .textIfAny("type", authority.type())
                .dayIfAny("openedOn", authority.openedOn());
    }

    static void evidence(JsonPen pen, Evidence evidence) {
        pen.wordIfAny("area", evidence.area())
                .wordIfAny("grade", evidence.grade())
                .numberIfAny("page", evidence.page())
                .textIfAny("quote", evidence.quote());
    }

    static @Nullable String text(@Nullable SourceAddress address) {
        return address == null ? null : address.value();
    }
}
