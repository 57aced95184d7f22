package org.gradewatch.rating.topology;

import java.util.function.BiFunction;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;

/// Folds every report into the rating of its authority, and announces what is new of it.
///
///     reports --> [ documents, announced ] --> ratings
///                          ^               \-> rating changes
///                          |
///     ratings of a former life, for a rebuild
///
/// The names are kept for ever: those of the stores name topics on the broker.
final class RatingTopology
        implements BiFunction<
                KStream<AuthorityId, ReportEvent>,
                GlobalKTable<AuthorityId, FormerRating>,
                KStream<AuthorityId, Event>[]> {

    private final Stores stores;

    RatingTopology(Stores stores) {
        this.stores = stores;
    }

    @Override
    public KStream<AuthorityId, Event>[] apply(
            KStream<AuthorityId, ReportEvent> reports, GlobalKTable<AuthorityId, FormerRating> formerRatings) {
        KStream<AuthorityId, Event> told = reports.process(stores.fold(formerRatings), Named.as("fold-report"));
        return streams(
                told.filter((_, event) -> event instanceof Rating, Named.as("each-rating")),
                told.filterNot((_, event) -> event instanceof Rating, Named.as("each-change")));
    }

    @SafeVarargs
    private static KStream<AuthorityId, Event>[] streams(KStream<AuthorityId, Event>... streams) {
        return streams;
    }
}
