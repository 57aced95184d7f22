package org.gradewatch.rating.announcement;

import java.util.Objects;
import java.util.Optional;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.inspection.Documents;
import org.gradewatch.rating.inspection.Inspections;
import org.gradewatch.rating.standing.Standing;
import org.jspecify.annotations.Nullable;

/// Everything that we know of one authority, and what of it we announced.
///
///     a fact --> documents --> inspections --> standing --> rating, and what of it is new
///
/// The rating is a function of the set of documents alone. The changes are a log of what was
/// announced, in the order in which we learnt it.
///
/// @param documents all that was said
/// @param announced what was announced last
public record RatingHistory(Documents documents, Announced announced) {

    public static RatingHistory empty() {
        return new RatingHistory(Documents.none(), Announced.nothing());
    }

    /// @param at where the fact stands in its topic
    public Outcome after(ReportEvent fact, Rating.Reach at) {
        requireAPlaceInTime(fact);
        Documents known = documents.with(fact);
        if (isBefore(announced.reach(), at)) {
            return new Outcome(known, announced, Optional.empty(), Optional.empty());
        }
        Inspections inspections = Inspections.of(known);
        Standing standing =
                Standing.after(inspections.rating(), known.authority().openedOn());
        Optional<RatingChanged> change = new Announcement(
                        fact, documents, known, inspections, standing, announced, at.equals(announced.reach()))
                .change();
        long version = change.map(RatingChanged::version).orElse(announced.version());
        Rating rating = RatingSize.within(new Rating(
                known.authority(), version, standing.shown(), inspections.newestFirst(), at, fact.occurredAt()));
        return new Outcome(known, announced.then(standing, version, at), Optional.of(rating), change);
    }

    /// While a rebuild reads again what was rated before, it only listens. At the last fact that
    /// was rated it compares, and what differs then comes from other rules, not from other facts.
    private static boolean isBefore(Rating.@Nullable Reach reach, Rating.Reach at) {
        return reach != null && reach.partition() == at.partition() && at.offset() < reach.offset();
    }

    private static void requireAPlaceInTime(ReportEvent fact) {
        if (fact instanceof ReportPublished published
                && !published.report().isDated()
                && Objects.isNull(published.report().publishedOn())) {
            throw new IllegalArgumentException(
                    "report of document %s: neither inspectionStart nor publishedOn (expected: at least one)"
                            .formatted(fact.documentId()));
        }
    }
}
