package org.gradewatch.ingest.reading.press;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewatch.model.Kind;
import org.jspecify.annotations.Nullable;

/// On what occasion was it written: a full inspection, a visit without grades, an advert, something
/// else altogether?
final class Occasion {

    /// The sentences from the beginning that say what happened.
    private static final int WHAT_HAPPENED = 2;

    private static final Pattern SAYS = Pattern.compile("(?i)\\b(?:ofsted|inspectors?|watchdog|report|inspection)\\b");

    /// The inspectorate has just spoken.
    private static final Pattern HAS_SPOKEN = Pattern.compile("(?i)\\b(?:has|have) been (?:\\w+ )?\\w+ by (?:\\w+"
            + " ){0,2}?(?:ofsted|inspectors|watchdog)|\\b(?:ofsted|inspectors|watchdog)(?: \\w+)? (?:has|have)"
            + " (?:\\w+ )?\\w+e[dn]\\b|\\b(?:ofsted|inspectors|watchdog)(?: inspectors?| report)?"
            + " (?:praises?|finds?|says?|hails?|slams?|criticises?|commends?|concludes?|reports?|warns?)\\b");

    private static final Pattern GRADED = Pattern.compile("(?i)\\b(?:outstanding|good|inadequate|requires?"
            + " improvement|rat(?:ed|ing)s?|grad(?:e[ds]?|ing)|judge[sd]?)\\b");

    private Occasion() {}

    static boolean isInspectionToldIn(Sentence sentence) {
        return SAYS.matcher(sentence.text()).find()
                && !PressWords.SHIPPED.visits().in(sentence.text());
    }

    /// "A focused visit in October 2020 had already warned": one before the inspection.
    private static final Pattern BEFORE = Pattern.compile("(?i)^(?: (?:in|of|last)(?: \\w+){1,2})? had\\b");

    /// The visit that is the story, or null.
    static @Nullable Kind visit(Story story) {
        return story.lead().stream()
                .filter(sentence -> Remit.of(sentence.text()) != Remit.OTHERS)
                .flatMap(sentence -> PressWords.SHIPPED
                        .visits()
                        .places(sentence.text())
                        .filter(visit -> !BEFORE.matcher(sentence.text().substring(visit.end()))
                                .find()))
                .map(Occasion::kind)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Kind> kind(MatchResult visit) {
        String words = visit.group().toLowerCase(Locale.ROOT);
        return Optional.of(
                switch (words.charAt(0)) {
                    case 'm', 'p' -> Kind.MONITORING_VISIT;
                    case 'f' -> Kind.FOCUSED_VISIT;
                    case 'a' -> Kind.ASSURANCE_VISIT;
                    default -> Kind.JTAI;
                });
    }

    /// Somebody seeks staff with a grade that he has: it says so at the start, or beside the
    /// grade, or nobody tells of an inspection.
    static boolean isAdvert(Story story, List<Claim> claims) {
        PressWords words = PressWords.SHIPPED;
        List<Sentence> all = story.sentences();
        List<Integer> adverts = all.stream()
                .filter(sentence -> words.adverts().in(sentence.text()))
                .map(Sentence::number)
                .toList();
        if (adverts.isEmpty()) {
            return false;
        }
        boolean told = all.stream()
                .anyMatch(sentence -> words.inspection().in(sentence.text())
                        && claims.stream().noneMatch(claim -> claim.sentence().equals(sentence)));
        return !told
                || adverts.getFirst() < WHAT_HAPPENED + 1
                || claims.stream()
                        .filter(Claim::isNews)
                        .allMatch(claim -> adverts.stream()
                                .anyMatch(number ->
                                        Math.abs(number - claim.sentence().number()) <= 1));
    }

    /// Something else happened first, and the grade is told after it without a word of an
    /// inspection.
    static boolean isElsewhere(Story story, Claim claim, List<Claim> told) {
        PressWords words = PressWords.SHIPPED;
        return !words.fresh().in(claim.sentence().text())
                && (isBegunOtherwise(story, claim) || isAfterSomethingElse(story, claim, told));
    }

    /// Whoever tells of an inspection begins with it: in a heading, or in the first sentence.
    private static boolean isBegunOtherwise(Story story, Claim claim) {
        PressWords words = PressWords.SHIPPED;
        List<Sentence> begin = Stream.concat(
                        story.lead().stream().filter(Sentence::isHeadline),
                        story.sentences().stream()
                                .filter(sentence -> !sentence.isHeadline())
                                .limit(1))
                .toList();
        return begin.stream()
                .allMatch(sentence -> sentence.number() < claim.sentence().number()
                        && !words.inspectorate().in(sentence.text())
                        && !words.inspection().in(sentence.text())
                        && !GRADED.matcher(sentence.text()).find());
    }

    private static boolean isAfterSomethingElse(Story story, Claim claim, List<Claim> told) {
        PressWords words = PressWords.SHIPPED;
        return story.sentences().stream()
                .limit(WHAT_HAPPENED)
                .filter(sentence -> sentence.number() < claim.sentence().number())
                .filter(sentence -> words.elsewhere().in(sentence.text()) && !isInspectionToldIn(sentence))
                .anyMatch(sentence -> told.stream()
                        .noneMatch(first -> first.sense() == Claim.Sense.FRESH
                                && first.sentence().number() <= sentence.number()));
    }

    /// Whether the beginning tells of an inspection as what has just been.
    static boolean isFreshlyTold(Story story) {
        PressWords words = PressWords.SHIPPED;
        return story.lead().stream()
                .anyMatch(sentence -> (words.areFreshIn(sentence.text())
                                || HAS_SPOKEN.matcher(sentence.text()).find())
                        && !words.elsewhere().in(sentence.text()));
    }
}
