package org.gradewatch.wire;

import java.net.URI;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Event;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.jspecify.annotations.Nullable;

/// What is told of an authority with every report, its rating and the change of it, is written by
/// hand: in three quarters of the time, and to the letter what the mapper makes of the types and
/// their annotations. A test compares the two.
final class Told {

    /// Bytes of an inspection, and of what stands around all.
    private static final int USUAL = 2_000;

    private Told() {}

    static byte[] bytes(Event event) {
        return switch (event) {
            case Rating rating -> {
                var pen = new JsonPen(USUAL * (1 + rating.inspections().size()));
                yield pen.object(rating, ToldRating::write).written();
            }
            case RatingChanged change ->
                new JsonPen(USUAL).object(change, ToldChange::write).written();
            default -> Json.mapper().writeValueAsBytes(event);
        };
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
                .wordIfAny("openedOn", authority.openedOn());
    }

    static void evidence(JsonPen pen, Evidence evidence) {
        pen.wordIfAny("area", evidence.area())
                .wordIfAny("grade", evidence.grade())
                .numberIfAny("page", evidence.page())
                .textIfAny("quote", evidence.quote());
    }

    static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }
}
