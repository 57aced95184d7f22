package org.gradewatch.rating.page.authority;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.page.words.Days;
import org.gradewatch.wording.Wording;

/// The sentences on an authority of which no overall judgement stands: each area with the
/// inspection that gave it; those that await a report come last.
final class AreaByArea {

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six");

    private final Subject subject;
    private final List<String> sentences = new ArrayList<>();

    private AreaByArea(Subject subject) {
        this.subject = subject;
    }

    static List<String> of(Rating.Current current, Subject subject) {
        var areas = new AreaByArea(subject);
        areas.say(current);
        return List.copyOf(areas.sentences);
    }

    private void say(Rating.Current current) {
        Map<Area, Judgement> judged = new TreeMap<>(Areas.IN_ORDER);
        judged.putAll(current.judgements());
        judged.remove(Area.OVERALL);
        var given = new LinkedHashMap<String, Map<Area, Judgement>>();
        var awaiting = new LinkedHashMap<String, Map<Area, Judgement>>();
        judged.forEach((area, judgement) -> (judgement.awaitingReport() ? awaiting : given)
                .computeIfAbsent(judgement.inspectionId(), _ -> new TreeMap<>(Areas.IN_ORDER))
                .put(area, judgement));
        given.values().forEach(together -> given(together, judged.size()));
        awaiting.values().forEach(this::awaiting);
    }

    private void given(Map<Area, Judgement> together, int all) {
        Judgement any = together.values().iterator().next();
        boolean alike =
                together.values().stream().map(Judgement::grade).distinct().count() == 1;
        if (alike && all > 1 && together.size() == all) {
            say("%s were judged %s%s.", all(all), Wording.grade(any.grade()), when(any, subject));
        } else {
            say("Judged%s: %s.", when(any, subject), inShort(together));
        }
    }

    private void awaiting(Map<Area, Judgement> together) {
        Judgement any = together.values().iterator().next();
        say(
                "What we have read of a later inspection does not state the following, which stand as judged%s: %s.",
                when(any, subject), inShort(together));
    }

    private static String inShort(Map<Area, Judgement> together) {
        return together.entrySet().stream().map(AreaByArea::inShort).collect(joining(", "));
    }

    private static String inShort(Map.Entry<Area, Judgement> judged) {
        return Wording.area(judged.getKey()) + " "
                + Wording.grade(judged.getValue().grade());
    }

    private static String all(int areas) {
        if (areas == 2) {
            return "Both areas";
        }
        return areas < NUMBERS.size() ? "All %s areas".formatted(NUMBERS.get(areas)) : "All areas";
    }

    /// ` in July 2018`: the inspection that gave it.
    static String when(Judgement judgement, Subject subject) {
        return subject.inspection(judgement.inspectionId()).map(AreaByArea::in).orElse("");
    }

    /// By the days on site; a press text that says nothing of them only says when it was told.
    private static String in(Rating.Inspection inspection) {
        LocalDate start = inspection.inspectionStart();
        LocalDate told = inspection.publishedOn();
        return start != null ? " in " + Days.month(start) : told != null ? " by " + Days.month(told) : "";
    }

    private void say(String sentence, Object... words) {
        sentences.add(sentence.formatted(words));
    }
}
