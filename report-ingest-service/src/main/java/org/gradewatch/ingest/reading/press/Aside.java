package org.gradewatch.ingest.reading.press;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.press.Phrase.Form;

/// A grade that is told along with something else: "the council, rated inadequate, has hired
/// staff".
final class Aside {

    private static final int FAR = 70;

    private static final Pattern LOOSE =
            Pattern.compile("[,(] ?(?:already |currently |also |both |previously |once )?$");

    private static final Pattern SINCE_A_TIME =
            Pattern.compile("(?i)since (?:20\\d\\d|the|its|it was|they were|at least).*");

    private static final Pattern RELATIVE = Pattern.compile("(?i)which|who|whose");

    private static final Pattern NOW = Pattern.compile("(?i)\\w+ (?:has |have |it |they )*(?:now|today)\\b");

    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?i)(?:rated|judged|graded|deemed|branded|declared|ranked|classed|labelled|dubbed|found|considered|called)\\b");

    /// What makes a participle the verb of its sentence; or who has done it.
    private static final Pattern AUXILIARY = Pattern.compile(
            "(?i)(?:\\b(?:has|have|had|been|be|was|were|is|are|being|get|gets|got|it|they|we|he|she|and|or|ofsted|inspectors?|inspectorate|watchdog|regulator|report|inspection|team|which|who|that)|'s|'ve)(?:"
                + " (?:\\w+ly|now|also|just|again|all|both|today|once|twice|last night|yesterday|this week|this"
                + " morning|each|then|first|even|overall|consistently|not|in \\w+))*[ ,]*$|\\b(?:sees|seen|saw|to"
                + " have) [^,;]*$|^\\W*$");

    /// "A service which was once a disgrace has been": the relative clause has a verb of its own.
    private static final Pattern CLOSED = Pattern.compile(
            "(?i)^(?:which|who|that) (?:once )?(?:was|were|is|are|had|has)\\b [^,;]* (?:has|have) (?:now )?been $");

    private Aside() {}

    static boolean of(String before, Phrase phrase, Sentence sentence) {
        PressWords words = PressWords.SHIPPED;
        String near = Mood.last(before, FAR);
        int comma = Math.max(near.lastIndexOf(','), near.lastIndexOf(';'));
        String own = near.substring(comma + 1);
        return LOOSE.matcher(before).find() && isParticipleAt(phrase, sentence)
                || isParticiple(before, phrase, sentence)
                || words.asides().places(own).anyMatch(place -> isAside(own, place, sentence.text(), phrase))
                || phrase.form() != Form.HELD && words.lasting().in(Mood.last(own, 32));
    }

    /// "Rated outstanding, Kent has ...", "a council rated good": never the verb of the sentence.
    private static boolean isParticiple(String before, Phrase phrase, Sentence sentence) {
        if (phrase.form() != Form.JUDGED || !isParticipleAt(phrase, sentence)) {
            return false;
        }
        return phrase.from() == 0
                || !sentence.isHeadline() && !AUXILIARY.matcher(before).find();
    }

    private static boolean isParticipleAt(Phrase phrase, Sentence sentence) {
        return PARTICIPLE.matcher(sentence.text().substring(phrase.from())).lookingAt();
    }

    /// "After it was rated inadequate in a new report" is the news all the same.
    private static boolean isAside(String own, MatchResult place, String sentence, Phrase phrase) {
        PressWords words = PressWords.SHIPPED;
        boolean relative = RELATIVE.matcher(place.group()).matches();
        boolean fresh = words.areFreshIn(relative ? sentence : sentence.substring(phrase.from()))
                || relative && NOW.matcher(own.substring(place.start())).lookingAt();
        if (relative && CLOSED.matcher(own.substring(place.start())).find()) {
            return false;
        }
        return !SINCE_A_TIME.matcher(own.substring(place.start())).matches()
                && (!fresh || words.elsewhere().in(sentence));
    }
}
