package org.gradewatch.rating;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.rating.announcement.Outcome;
import org.gradewatch.rating.announcement.RatingHistory;
import org.gradewatch.rating.inspection.Documents;
import org.jspecify.annotations.Nullable;

/// A rating service in a hand: facts go in one after the other, ratings and changes come out.
public final class Telling {

    private final Map<AuthorityId, RatingHistory> histories = new HashMap<>();
    private final Map<AuthorityId, Rating> ratings = new HashMap<>();
    private final List<RatingChanged> announced = new ArrayList<>();
    private long offset;

    /// @return what the last of the facts made us announce
    public List<RatingChanged> after(ReportEvent... facts) {
        List<RatingChanged> last = List.of();
        for (ReportEvent fact : facts) {
            last = tell(fact, offset++);
        }
        return last;
    }

    /// Begins from the ratings alone and hears everything again.
    public Telling rebuilt(List<? extends ReportEvent> facts) {
        var rebuilt = new Telling();
        ratings.forEach((id, rating) -> {
            rebuilt.histories.put(id, new RatingHistory(Documents.none(), Announced.with(rating)));
            rebuilt.ratings.put(id, rating);
        });
        facts.forEach(rebuilt::after);
        return rebuilt;
    }

    private List<RatingChanged> tell(ReportEvent fact, long at) {
        AuthorityId id = fact.authority().id();
        Outcome outcome = histories
                .getOrDefault(id, RatingHistory.empty())
                .after(fact, new Rating.Reach(0, at), () -> ratings.get(id));
        histories.put(id, new RatingHistory(outcome.documents(), outcome.announced()));
        outcome.rating().ifPresent(rating -> ratings.put(id, rating));
        outcome.change().ifPresent(announced::add);
        return outcome.change().stream().toList();
    }

    public List<RatingChanged> announced() {
        return announced;
    }

    public Rating rating(AuthorityRef authority) {
        return requireNonNull(ratings.get(authority.id()));
    }

    public @Nullable Rating ratingIfAny(AuthorityRef authority) {
        return ratings.get(authority.id());
    }

    public Rating.Current current(AuthorityRef authority) {
        return requireNonNull(rating(authority).current());
    }

    /// `OVERALL GOOD -> OUTSTANDING IMPROVED ACROSS_FRAMEWORKS`, an area a line.
    public static List<String> lines(RatingChanged change) {
        return change.areas().stream().map(Telling::line).toList();
    }

    public static String line(RatingChanged change, Area area) {
        return change.areas().stream()
                .filter(moved -> moved.area().equals(area))
                .map(Telling::line)
                .findFirst()
                .orElse("not told");
    }

    private static String line(AreaChange change) {
        var before = change.before();
        var after = change.after();
        String was = before == null
                ? "-"
                : before.grade()
                        + (before.stated()
                                ? " (stated" + (before.year() == null ? "" : " " + before.year()) + ")"
                                : "");
        String is = after == null ? "-" : after.grade() + (after.awaitingReport() ? " (awaiting)" : "");
        return "%s %s -> %s %s %s".formatted(change.area(), was, is, change.direction(), change.comparable());
    }

    /// The current judgements, `OVERALL GOOD` an area.
    public Map<String, String> grades(AuthorityRef authority) {
        var grades = new TreeMap<String, String>();
        current(authority)
                .judgements()
                .forEach((area, judgement) ->
                        grades.put(area.word(), judgement.grade() + (judgement.awaitingReport() ? " (awaiting)" : "")));
        return grades;
    }
}
