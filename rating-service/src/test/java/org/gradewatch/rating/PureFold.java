package org.gradewatch.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.announcement.Outcome;
import org.gradewatch.rating.announcement.RatingHistory;
import org.gradewatch.wire.EventSerde;

/// What a service that nothing ever disturbs makes of a topic of reports: the same fold, without
/// stores, transactions or anything else that could be lost.
final class PureFold {

    private final EventSerde<ReportEvent> serde = new EventSerde<>(ReportEvent.class);
    private final Map<AuthorityId, RatingHistory> histories = new HashMap<>();
    private final Map<AuthorityId, Rating> ratings = new HashMap<>();
    private final List<Announcement> announcements = new ArrayList<>();
    private int reports;

    /// @param report what made us announce the change
    record Announcement(ReportEvent report, RatingChanged change) {}

    /// @param records each partition in its order
    static PureFold of(List<ConsumerRecord<String, byte[]>> records) {
        var fold = new PureFold();
        records.forEach(fold::take);
        return fold;
    }

    private void take(ConsumerRecord<String, byte[]> at) {
        ReportEvent report = serde.deserializer().deserialize(at.topic(), at.headers(), at.value());
        AuthorityId authority = report.authority().id();
        Outcome outcome = histories
                .getOrDefault(authority, RatingHistory.empty())
                .after(report, new Rating.Reach(at.partition(), at.offset()), () -> null);
        histories.put(authority, new RatingHistory(outcome.documents(), outcome.announced()));
        outcome.rating().ifPresent(rating -> ratings.put(authority, rating));
        outcome.change().ifPresent(change -> announcements.add(new Announcement(report, change)));
        reports++;
    }

    int reports() {
        return reports;
    }

    /// Those on one authority in the order in which they are announced.
    List<Announcement> announcements() {
        return announcements;
    }

    Map<AuthorityId, Rating> ratings() {
        return ratings;
    }
}
