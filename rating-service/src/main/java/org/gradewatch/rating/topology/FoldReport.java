package org.gradewatch.rating.topology;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.rating.announcement.Outcome;
import org.gradewatch.rating.announcement.RatingHistory;
import org.gradewatch.rating.inspection.Documents;
import org.jspecify.annotations.Nullable;

/// Fetches what is known of an authority, lets [RatingHistory] think, and keeps what it says.
///
/// Nothing is kept before all is thought: a report that cannot be folded leaves no trace but its
/// copy on the topic of dead letters.
final class FoldReport implements Processor<AuthorityId, ReportEvent, AuthorityId, Event> {

    private final String formerRatingsName;
    private final Recalculations recalculations;
    private final AtHand atHand = new AtHand();
    private final Set<AuthorityId> waiting = new HashSet<>();

    private ProcessorContext<AuthorityId, Event> context;
    private KeyValueStore<String, ReportEvent> documents;
    private KeyValueStore<AuthorityId, Announced> announced;
    private KeyValueStore<AuthorityId, Rating.Reach> recalculated;
    private ReadOnlyKeyValueStore<AuthorityId, ValueAndTimestamp<FormerRating>> formerRatings;

    @SuppressWarnings("NullAway.Init")
    FoldReport(String formerRatingsName, Recalculations recalculations) {
        this.formerRatingsName = formerRatingsName;
        this.recalculations = recalculations;
    }

    /// Called again, on the same object, after a transaction was undone: what is at hand may hold
    /// more than the stores then.
    @Override
    public void init(ProcessorContext<AuthorityId, Event> ownContext) {
        context = ownContext;
        documents = ownContext.getStateStore(Stores.DOCUMENTS);
        announced = ownContext.getStateStore(Stores.ANNOUNCED);
        recalculated = ownContext.getStateStore(Stores.RECALCULATED);
        formerRatings = ownContext.getStateStore(formerRatingsName);
        atHand.clear();
        close();
        try (var entries = recalculated.all()) {
            entries.forEachRemaining(entry -> waiting.add(entry.key));
        }
        recalculations.known(waiting);
    }

    @Override
    public void close() {
        recalculations.gone(waiting);
        waiting.clear();
    }

    @Override
    public void process(Record<AuthorityId, ReportEvent> report) {
        AuthorityId authority = report.key();
        ReportEvent fact = report.value();
        if (!fact.authority().id().equals(authority)) {
            throw new IllegalArgumentException("key: '%s' (expected: the report's authority, '%s')"
                    .formatted(authority, fact.authority().id()));
        }
        RatingHistory history = historyOf(authority);
        Outcome outcome = history.after(fact, reach(), () -> formerRatingOf(authority));
        atHand.forget(authority);
        keep(report, history, outcome);
        outcome.rating().ifPresent(rating -> tell(report, rating));
        outcome.change().ifPresent(change -> tell(report, change));
        atHand.put(authority, new RatingHistory(outcome.documents(), outcome.announced()));
    }

    /// At the time of the report, but with headers of its own: the report's speak of the report.
    private void tell(Record<AuthorityId, ReportEvent> report, Event event) {
        context.forward(new Record<>(report.key(), event, report.timestamp()));
    }

    private void keep(Record<AuthorityId, ReportEvent> report, RatingHistory history, Outcome outcome) {
        AuthorityId authority = report.key();
        ReportEvent fact = report.value();
        if (history.documents().isNews(fact)) {
            documents.put(prefix(authority) + fact.documentId(), withoutQuotes(fact));
        }
        if (outcome.announced() != history.announced()) {
            announced.put(authority, outcome.announced());
        }
        if (outcome.recalculationWaits() && waiting.add(authority)) {
            recalculated.put(authority, reach());
            recalculations.found(authority);
        } else if (!outcome.recalculationWaits() && waiting.remove(authority)) {
            recalculated.delete(authority);
            recalculations.gone(Set.of(authority));
        }
    }

    private RatingHistory historyOf(AuthorityId authority) {
        RatingHistory last = atHand.get(authority);
        return last != null ? last : new RatingHistory(documentsOf(authority), announcedOf(authority));
    }

    private Documents documentsOf(AuthorityId authority) {
        var facts = new ArrayList<ReportEvent>();
        try (var entries = documents.prefixScan(prefix(authority), new StringSerializer())) {
            entries.forEachRemaining(entry -> facts.add(entry.value));
        }
        return Documents.of(facts);
    }

    /// Without a memory of our own we begin where the last rating that was written ends.
    private Announced announcedOf(AuthorityId authority) {
        Announced last = announced.get(authority);
        if (last != null) {
            return last;
        }
        Rating rating = formerRatingOf(authority);
        return rating == null ? Announced.nothing() : Announced.with(rating);
    }

    private @Nullable Rating formerRatingOf(AuthorityId authority) {
        ValueAndTimestamp<FormerRating> former = formerRatings.get(authority);
        return former == null ? null : former.value().rating();
    }

    private Rating.Reach reach() {
        var place = context.recordMetadata().orElseThrow();
        return new Rating.Reach(place.partition(), place.offset());
    }

    private static String prefix(AuthorityId authority) {
        return requireNonNull(authority).value() + "/";
    }

    private static ReportEvent withoutQuotes(ReportEvent fact) {
        return switch (fact) {
            case ReportWithdrawn withdrawn -> withdrawn;
            case ReportPublished published -> published.withoutQuotes();
        };
    }
}
