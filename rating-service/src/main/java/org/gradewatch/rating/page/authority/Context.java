package org.gradewatch.rating.page.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.page.chart.Slice;
import org.gradewatch.rating.page.chart.Tally;
import org.gradewatch.rating.page.words.Places;
import org.gradewatch.rating.question.KnownWords;
import org.gradewatch.rating.register.Register.Entry;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;

/// How an area is judged elsewhere: in the authority's region and in England.
///
/// @param own the authority's own judgement of it
record Context(String area, GradeLook own, List<Elsewhere> places) {

    /// @param sentence the counts in words
    /// @param slices the same as a bar
    record Elsewhere(String sentence, List<Slice> slices) {}

    /// @param today everyone who exists today
    static List<Context> of(Subject subject, List<Entry> today) {
        var contexts = new ArrayList<Context>();
        for (Area area : KnownWords.areas().stream().sorted(Areas.IN_ORDER).toList()) {
            Tally england = tally(area, today, _ -> true);
            if (england.judged() > 0) {
                contexts.add(of(area, subject, england, today));
            }
        }
        return List.copyOf(contexts);
    }

    private static Context of(Area area, Subject subject, Tally england, List<Entry> today) {
        String region = subject.authority().ref().region();
        Tally nearby =
                tally(area, today, entry -> entry.authority().ref().region().equals(region));
        return new Context(
                Wording.capital(Wording.area(area)),
                GradeLook.of(subject.current()
                        .map(now -> now.judgements().get(area))
                        .map(Rating.Judgement::grade)
                        .orElse(null)),
                List.of(
                        new Elsewhere(sentence(region, nearby), nearby.slices()),
                        new Elsewhere(sentence(Places.ENGLAND, england), england.slices())));
    }

    private static Tally tally(Area area, List<Entry> today, Predicate<Entry> wanted) {
        List<Optional<Rating.Current>> standing =
                today.stream().filter(wanted).map(Entry::current).toList();
        return Tally.of(area, standing);
    }

    /// `In London 1 of 2 authorities is good or outstanding (50%): 1 good, 1 inadequate.`
    static String sentence(String place, Tally tally) {
        String in = "In " + Places.inText(place);
        if (tally.judged() == 0) {
            return "%s none of %s is judged on this now.".formatted(in, authorities(tally.all()));
        }
        String of = tally.withoutJudgement() == 0
                ? "%d of %s".formatted(tally.goodOrOutstanding(), authorities(tally.all()))
                : "%d of the %d that are judged on this".formatted(tally.goodOrOutstanding(), tally.judged());
        long share = Math.round(100.0 * tally.goodOrOutstanding() / tally.judged());
        return "%s %s %s good or outstanding (%d%%): %s."
                .formatted(in, of, tally.goodOrOutstanding() == 1 ? "is" : "are", share, counts(tally));
    }

    /// All that the bar shows, the best first.
    private static String counts(Tally tally) {
        var counts = new ArrayList<String>();
        tally.counts().forEach((grade, count) -> counts.add(count + " " + words(grade, count)));
        if (tally.withoutJudgement() > 0) {
            counts.add("%d without a judgement".formatted(tally.withoutJudgement()));
        }
        return String.join(", ", counts);
    }

    private static String words(Grade grade, int count) {
        String words = Wording.grade(grade);
        return count == 1 ? words : words.replaceFirst("^requires ", "require ");
    }

    private static String authorities(int count) {
        return Wording.count(count, "authority", "authorities");
    }
}
