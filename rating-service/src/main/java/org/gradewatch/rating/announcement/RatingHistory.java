package org.gradewatch.rating.announcement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;
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
    /// @param written the rating as it was written last; asked for only where changed rules wait
    public Outcome after(ReportEvent fact, Rating.Reach at, Supplier<@Nullable Rating> written) {
        requireAPlaceInTime(fact);
        Documents known = documents.with(fact);
        if (isBefore(announced.reach(), at)) {
            return Outcome.silence(known, announced);
        }
        Announcement announcement = announcement(fact, known, at.equals(announced.reach()));
        return isOfOurRulesAlone(announcement) ? waiting(announcement, at, written) : told(announcement, at);
    }

    /// What the present rules make of the facts that were rated, where it is not what was
    /// announced.
    ///
    /// @param last the last of the facts that were rated
    public Optional<Outcome> recalculated(ReportEvent last) {
        Announcement announcement = announcement(last, documents, true);
        return announced.tells(announcement.standing())
                ? Optional.empty()
                : Optional.of(told(announcement, requireNonNull(announced.reach(), "reach")));
    }

    private Announcement announcement(ReportEvent fact, Documents known, boolean sameFacts) {
        Inspections inspections = Inspections.of(known);
        return new Announcement(
                fact, documents, known, inspections, standing(known, inspections), announced, sameFacts);
    }

    private static Standing standing(Documents known, Inspections inspections) {
        return Standing.after(
                inspections.rating(),
                known.latest().isEmpty() ? null : known.authority().openedOn());
    }

    private static Outcome told(Announcement announcement, Rating.Reach at) {
        Optional<RatingChanged> change = announcement.change();
        Announced announced = announcement.announced();
        Documents known = announcement.after();
        long version = change.map(RatingChanged::version).orElse(announced.version());
        Rating rating = RatingSize.within(new Rating(
                known.authority(),
                version,
                announcement.standing().shown(),
                announcement.inspections().newestFirst(),
                at,
                announcement.fact().occurredAt()));
        return new Outcome(
                known, announced.then(announcement.standing(), version, at), Optional.of(rating), change, false);
    }

    /// Nothing but a changed rule makes the standing another than the announced one: with the
    /// present rules the fact makes no difference. It stays as announced until a person says so.
    private boolean isOfOurRulesAlone(Announcement announcement) {
        if (announced.tells(announcement.standing())) {
            return false;
        }
        if (announcement.sameFacts()) {
            return true;
        }
        Standing before = standing(documents, Inspections.of(documents));
        return Announced.nothing().then(before, 0, new Rating.Reach(0, 0)).tells(announcement.standing());
    }

    /// A letter about a visit is news all the same. The rating that goes with it is the old one, so
    /// that no version is given twice.
    private static Outcome waiting(Announcement announcement, Rating.Reach at, Supplier<@Nullable Rating> written) {
        Announced announced = announcement.announced();
        Rating old = written.get();
        Optional<RatingChanged> visit = old == null ? Optional.empty() : announcement.visitOnly();
        return visit.map(change -> new Outcome(
                        announcement.after(),
                        announced.at(change.version(), at),
                        Optional.of(new Rating(
                                requireNonNull(old).authority(),
                                change.version(),
                                old.current(),
                                old.inspections(),
                                at,
                                change.announcedAt())),
                        visit,
                        true))
                .orElseGet(
                        () -> new Outcome(announcement.after(), announced, Optional.empty(), Optional.empty(), true));
    }

    /// While a rebuild reads again what was rated before, it only listens. At the last fact that
    /// was rated it compares, and what differs then comes from other rules, not from other facts.
    /// So does what differs later, where the fact at hand is not what made the difference.
    private static boolean isBefore(Rating.@Nullable Reach reach, Rating.Reach at) {
        return reach != null && reach.partition() == at.partition() && at.offset() < reach.offset();
    }

    /// Whether the document says when the inspection was, or at least when it came out itself. What
    /// does not cannot be folded.
    public static boolean hasAPlaceInTime(ReportEvent fact) {
        return !(fact instanceof ReportPublished published)
                || published.report().isDated()
                || published.report().publishedOn() != null;
    }

    private static void requireAPlaceInTime(ReportEvent fact) {
        if (!hasAPlaceInTime(fact)) {
            throw new IllegalArgumentException(
                    "report of document %s: neither inspectionStart nor publishedOn (expected: at least one)"
                            .formatted(fact.documentId()));
        }
    }
}
