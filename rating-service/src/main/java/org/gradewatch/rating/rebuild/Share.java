package org.gradewatch.rating.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.rating.announcement.Outcome;
import org.gradewatch.rating.announcement.RatingHistory;
import org.gradewatch.rating.inspection.Documents;
import org.jspecify.annotations.Nullable;

/// Some of the authorities: their ratings as they were written last, and the reports that are in
/// them. Reports that the service has not rated yet are its own business.
///
/// The log is read once for each share, so that memory stays flat however long it is.
final class Share {

    private final Map<String, Rated> rated = new TreeMap<>();
    private final int number;
    private final int shares;

    /// What was rated, and the documents that it was rated from.
    private static final class Rated {
        private final Rating rating;
        private final List<ReportEvent> facts = new ArrayList<>();
        private @Nullable ReportEvent last;

        private Rated(Rating rating) {
            this.rating = rating;
        }
    }

    private Share(int number, int shares) {
        this.number = number;
        this.shares = shares;
    }

    static Share read(int number, int shares, WholeTopic ratings, WholeTopic reports) {
        var share = new Share(number, shares);
        ratings.forEach(record -> share.rating(record, ratings));
        reports.forEach(record -> share.report(record, reports));
        return share;
    }

    int authorities() {
        return rated.size();
    }

    long reports() {
        return rated.values().stream()
                .mapToLong(authority -> authority.facts.size())
                .sum();
    }

    /// What the present rules would announce, an authority each.
    List<Outcome> recalculated() {
        return rated.values().stream()
                .map(Share::recalculated)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Outcome> recalculated(Rated authority) {
        ReportEvent last = authority.last;
        if (last == null) {
            return Optional.empty();
        }
        return new RatingHistory(Documents.of(authority.facts), Announced.with(authority.rating)).recalculated(last);
    }

    private void rating(ConsumerRecord<String, byte[]> record, WholeTopic ratings) {
        if (isMine(record)) {
            ratings.event(record, Rating.class).ifPresent(rating -> rated.put(record.key(), new Rated(rating)));
        }
    }

    private void report(ConsumerRecord<String, byte[]> record, WholeTopic reports) {
        Rated authority = isMine(record) ? rated.get(record.key()) : null;
        if (authority == null || !isIn(authority.rating.reach(), record)) {
            return;
        }
        reports.event(record, ReportEvent.class)
                .filter(fact -> fact.authority().id().value().equals(record.key()))
                .filter(RatingHistory::hasAPlaceInTime)
                .ifPresent(fact -> {
                    authority.facts.add(withoutQuotes(fact));
                    authority.last = fact;
                });
    }

    private static boolean isIn(Rating.Reach reach, ConsumerRecord<String, byte[]> record) {
        return record.partition() == reach.partition() && record.offset() <= reach.offset();
    }

    private boolean isMine(ConsumerRecord<String, byte[]> record) {
        return record.key() != null && Math.floorMod(record.key().hashCode(), shares) == number;
    }

    private static ReportEvent withoutQuotes(ReportEvent fact) {
        return switch (fact) {
            case ReportWithdrawn withdrawn -> withdrawn;
            case ReportPublished published -> published.withoutQuotes();
        };
    }
}
