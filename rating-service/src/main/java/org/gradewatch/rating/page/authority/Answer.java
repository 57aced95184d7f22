package org.gradewatch.rating.page.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.page.words.Days;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// The sentences that open the page: how the authority is judged, or why it is not. The first one
/// answers the reader by itself. Nothing is computed: where no overall judgement was given, none is
/// named.
final class Answer {

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
            willEnd();
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
            sentences.addAll(AreaByArea.of(current, subject));
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
        sentences.addAll(AreaByArea.of(current, subject));
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

    private String when(Judgement judgement) {
        return AreaByArea.when(judgement, subject);
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
