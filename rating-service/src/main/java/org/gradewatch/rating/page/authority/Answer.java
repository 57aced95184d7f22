package org.gradewatch.rating.page.authority;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.page.words.Days;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// The sentences that open the page: how the authority is judged, or why it is not. The first one
/// answers the reader by itself. Nothing is computed: where no overall judgement was given, none is
/// named.
final class Answer {

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six");

    private final Subject subject;
    private final List<String> sentences = new ArrayList<>();

    private Answer(Subject subject) {
        this.subject = subject;
    }

    static List<String> about(Subject subject) {
        var answer = new Answer(subject);
        answer.say();
        return List.copyOf(answer.sentences);
    }

    private void say() {
        if (subject.isClosed()) {
            closed();
        } else if (subject.isYetToBegin()) {
            say("%s begins on %s and has not been inspected.", subject.name(), day(openedOn()));
            inheritsNothing();
        } else if (subject.current().isEmpty()) {
            neverInspected();
        } else {
            judged(subject.current().get());
            willEnd();
        }
    }

    private void closed() {
        say("%s came to an end on %s.", subject.name(), day(subject.authority().closedOn()));
        if (!subject.family().successors().isEmpty()) {
            say(
                    "What it did passed to %s, which inherited no judgement.",
                    subject.family().successorsInText());
        }
        subject.overall()
                .ifPresentOrElse(
                        last -> say("Its last overall judgement was %s%s.", Wording.grade(last.grade()), when(last)),
                        () -> say("No overall judgement of it is known here."));
    }

    private void neverInspected() {
        if (openedOn() == null) {
            say("No judgement of %s is known here.", subject.name());
        } else {
            say("%s has not been inspected since it began on %s.", subject.name(), day(openedOn()));
            inheritsNothing();
        }
    }

    private void inheritsNothing() {
        if (!subject.family().predecessors().isEmpty()) {
            say(
                    "It takes over from %s, but inherits no judgement.",
                    subject.family().predecessorsInText());
        }
    }

    private void judged(Rating.Current current) {
        Optional<Judgement> overall = subject.overall();
        if (overall.isPresent()) {
            overall(overall.get(), current);
        } else if (subject.hasNoOverallAnyMore()) {
            noOverallAnyMore(current);
        } else {
            say("No overall judgement of %s is known here.", subject.name());
            areas(current);
        }
        if (current.provisional()) {
            say("This is provisional: only the press has told of the inspection, and its report has not been seen"
                    + " yet.");
        }
    }

    private void overall(Judgement overall, Rating.Current current) {
        boolean rumoured = current.provisional() && !overall.awaitingReport();
        say(
                rumoured ? "%s is reported to have been judged %s overall%s%s." : "%s was judged %s overall%s%s.",
                subject.name(),
                Wording.grade(overall.grade()),
                when(overall),
                against(overall));
        if (overall.awaitingReport()) {
            say("There was a later inspection, but what we have read of it does not state an overall judgement.");
        }
    }

    private String against(Judgement overall) {
        Grade before = overall.before();
        return switch (overall.direction()) {
            case IMPROVED -> ", up from " + Wording.grade(before(before));
            case DECLINED -> ", down from " + Wording.grade(before(before));
            case UNCHANGED -> ", the same as before";
            case FIRST -> openedOn() == null ? ", the first judgement of it known here" : ", its first judgement";
            case NOW_JUDGED, NO_LONGER_JUDGED -> "";
        };
    }

    private static Grade before(@Nullable Grade grade) {
        return grade == null ? Grade.NOT_JUDGED : grade;
    }

    private void noOverallAnyMore(Rating.Current current) {
        String since = subject.edition()
                .map(edition -> " since " + Days.month(edition.from()))
                .orElse("");
        say("%s has no overall judgement: inspections%s judge each area by itself.", subject.name(), since);
        areas(current);
        lastOverall().ifPresent(sentences::add);
    }

    /// What stood before, said as what it is: gone.
    private Optional<String> lastOverall() {
        return subject.past().stream()
                .filter(since -> since.current().judgements().containsKey(Area.OVERALL))
                .findFirst()
                .map(since -> since.current().judgements().get(Area.OVERALL))
                .map(last -> "Its last overall judgement was %s%s; it does not count any more."
                        .formatted(Wording.grade(last.grade()), when(last)));
    }

    private void areas(Rating.Current current) {
        Map<Area, Judgement> judged = new TreeMap<>(Areas.IN_ORDER);
        judged.putAll(current.judgements());
        judged.remove(Area.OVERALL);
        if (judged.isEmpty()) {
            return;
        }
        String when = subject.inspection(current.inspectionId()).map(Answer::in).orElse("");
        List<Grade> grades =
                judged.values().stream().map(Judgement::grade).distinct().toList();
        if (grades.size() == 1 && judged.size() > 1) {
            say("%s were judged %s%s.", all(judged.size()), Wording.grade(grades.getFirst()), when);
        } else {
            say(
                    "Judged%s: %s.",
                    when, judged.entrySet().stream().map(Answer::inShort).collect(joining(", ")));
        }
    }

    private static String inShort(Map.Entry<Area, Judgement> judged) {
        return Wording.area(judged.getKey()) + " "
                + Wording.grade(judged.getValue().grade());
    }

    private static String all(int areas) {
        return areas < NUMBERS.size() ? "All %s areas".formatted(NUMBERS.get(areas)) : "All areas";
    }

    private String when(Judgement judgement) {
        return subject.inspection(judgement.inspectionId()).map(Answer::in).orElse("");
    }

    /// By the days on site; a press text that says nothing of them only says when it was told.
    private static String in(Rating.Inspection inspection) {
        LocalDate start = inspection.inspectionStart();
        LocalDate told = inspection.publishedOn();
        return start != null ? " in " + Days.month(start) : told != null ? " by " + Days.month(told) : "";
    }

    private void willEnd() {
        if (subject.authority().closedOn() != null) {
            say("It will come to an end on %s.", day(subject.authority().closedOn()));
            if (!subject.family().successors().isEmpty()) {
                say("%s will take over.", subject.family().successorsInText());
            }
        }
    }

    private @Nullable LocalDate openedOn() {
        return subject.authority().ref().openedOn();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "a day not known" : Wording.day(day);
    }

    private void say(String sentence, Object... words) {
        sentences.add(sentence.formatted(words));
    }
}
