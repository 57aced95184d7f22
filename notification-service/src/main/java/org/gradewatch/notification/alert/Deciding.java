package org.gradewatch.notification.alert;

import static org.gradewatch.model.Direction.DECLINED;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.notification.alert.Decision.Silence;
import org.gradewatch.notification.alert.Decision.Tell;
import org.jspecify.annotations.Nullable;

/// Decides of a change what is news, and to whom it can be. Who follows what is not asked here.
final class Deciding {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Duration window;

    /// @param window see [AlertSettings]
    Deciding(Duration window) {
        this.window = window;
    }

    Decision decide(RatingChanged change, Earlier earlier) {
        if (change.cause().basis() == Basis.TABLE) {
            return Decision.silence(Suppression.TABLE_BASIS);
        }
        return inHindsight(change, earlier);
    }

    /// Whatever it rests on.
    Decision inHindsight(RatingChanged change, Earlier earlier) {
        return switch (change.reason()) {
            case RECALCULATED -> Decision.silence(Suppression.RECALCULATED);
            // At any age: whoever was told something wrong is told so.
            case WITHDRAWAL -> new Tell(List.of(), true);
            case CORRECTION ->
                fillsInEarlier(change) ? Decision.silence(Suppression.NOTHING_NEW) : tell(change, earlier, true);
            case NEW_INSPECTION, VISIT -> tell(change, earlier, false);
            case PROVISIONAL_CONFIRMED -> tell(change, earlier, contradicts(change, earlier));
        };
    }

    /// Systems keep a copy of their own, so whatever moves is news to them, though people would not
    /// be troubled with it, or know it already. What is old, and what nobody is to be told of, they
    /// are not told either.
    Optional<Tell> forSystems(RatingChanged change) {
        if (change.cause().basis() == Basis.TABLE || change.reason() == ChangeReason.RECALCULATED) {
            return Optional.empty();
        }
        boolean late = change.reason() != ChangeReason.WITHDRAWAL
                && tooLate(change.inspection()).isPresent();
        boolean thoseTold = change.reason() != ChangeReason.NEW_INSPECTION && change.reason() != ChangeReason.VISIT;
        return late && !thoseTold
                ? Optional.empty()
                : Optional.of(new Tell(late ? List.of() : SystemNews.of(change), thoseTold));
    }

    private Decision tell(RatingChanged change, Earlier earlier, boolean thoseTold) {
        List<News> news = newsOf(change, earlier);
        Optional<Suppression> tooLate = tooLate(change.inspection());
        if (tooLate.isPresent()) {
            return thoseTold ? new Tell(List.of(), true) : new Silence(tooLate.get(), news);
        }
        return news.isEmpty() && !thoseTold ? Decision.silence(Suppression.NOTHING_NEW) : new Tell(news, thoseTold);
    }

    /// The first telling of an inspection is limited in time: what we only now found in an archive
    /// is no news. A day counts as it is in London, from its beginning.
    private Optional<Suppression> tooLate(@Nullable InspectionRef inspection) {
        if (window.isZero()) {
            return Optional.empty();
        }
        if (inspection == null || inspection.publishedOn() == null) {
            return Optional.of(Suppression.NO_DATE);
        }
        LocalDate oldest = LocalDate.ofInstant(inspection.firstSeenAt().minus(window), LONDON);
        return inspection.publishedOn().isBefore(oldest) ? Optional.of(Suppression.TOO_OLD) : Optional.empty();
    }

    /// An earlier inspection came to light under a provisional one: no mail said anything wrong.
    private static boolean fillsInEarlier(RatingChanged change) {
        return change.areas().stream().anyMatch(area -> area.direction() != Direction.UNCHANGED)
                && change.areas().stream()
                        .allMatch(area -> area.direction() == Direction.UNCHANGED
                                || (area.before() == null
                                        && area.after() != null
                                        && area.after().awaitingReport()));
    }

    /// The report gives another grade than the press that we passed on.
    private static boolean contradicts(RatingChanged change, Earlier earlier) {
        return change.areas().stream().anyMatch(area -> {
            Grade told = earlier.disclosed().get(area.area());
            return told != null && area.after() != null && !area.after().grade().equals(told);
        });
    }

    private static List<News> newsOf(RatingChanged change, Earlier earlier) {
        if (change.reason() == ChangeReason.VISIT) {
            return visit(change);
        }
        boolean confirms = change.reason() != ChangeReason.CORRECTION
                && change.areas().stream().allMatch(area -> area.direction() == Direction.UNCHANGED);
        var news = new ArrayList<News>();
        for (AreaChange area : change.areas()) {
            Asked asked = asked(area.direction(), confirms);
            if (asked != null) {
                news.add(news(area, asked, again(change, area, earlier)));
            }
        }
        return List.copyOf(news);
    }

    private static List<News> visit(RatingChanged change) {
        var news = new ArrayList<News>();
        news.add(new News(null, null, null, Asked.VISITS, false));
        change.areas().forEach(area -> news.add(news(area, Asked.VISITS, false)));
        return List.copyOf(news);
    }

    private static @Nullable Asked asked(Direction direction, boolean confirms) {
        return switch (direction) {
            case IMPROVED, DECLINED, FIRST -> Asked.BY_DEFAULT;
            case NO_LONGER_JUDGED, NOW_JUDGED -> Asked.FRAMEWORK;
            case UNCHANGED -> confirms ? Asked.CONFIRMATIONS : null;
        };
    }

    /// A fall in an area that press did not mention is news to those who were told of the rest.
    private static boolean again(RatingChanged change, AreaChange area, Earlier earlier) {
        return change.reason() != ChangeReason.CORRECTION
                && !earlier.sequences().isEmpty()
                && area.direction() == DECLINED
                && !earlier.disclosed().containsKey(area.area());
    }

    private static News news(AreaChange area, Asked asked, boolean again) {
        Grade to = area.after() == null
                ? null
                : Objects.requireNonNull(area.after()).grade();
        return new News(area.area(), area.direction(), to, asked, again);
    }
}
