package org.gradewatch.ingest.reading.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What in a sentence makes it doubtful that a grade in it is the inspectorate's news of these
/// services: somebody else may have said it, of something else, or it only stands. Only a person
/// can tell.
final class Doubt {

    private static final Pattern OLD_REPORT =
            Pattern.compile("(?i)\\b20\\d\\d (?:ofsted )?(?:report|inspection)\\b|\\d%");

    /// Who stands before such a verb has said it himself.
    private static final Pattern OFSTED_BEFORE = Pattern.compile("(?i)\\b(?:ofsted|inspectors|report)\\b");

    private static final Pattern BY = Pattern.compile(
            "(?i)^['\"]?(?: overall| rating| again)* by (?!(?:the )?(?:\\d|end|next|time))([^.,;]{1,70})");

    private static final Pattern INSPECTORATE =
            Pattern.compile("(?i)\\b(?:ofsted|inspect\\w*|watchdog\\w*|regulator|hmi)\\b");

    private static final Pattern SAYS = Pattern.compile("(?i), ((?:[\\w'-]+"
            + " ){1,7}?)(?:says?|said|claims?|claimed|quipped|joked|insists?|insisted|believes?|argues?|argued)\\b");

    /// Whom we believe that he tells what the inspectorate has said.
    private static final Pattern TELLERS = Pattern.compile(
            "(?i)\\b(?:ofsted|inspect\\w*|watchdog\\w*|regulator|report|council|authority|it|borough|city|county|praising|which|where|who|and)\\b");

    private Doubt() {}

    static boolean isIn(Sentence sentence, Clause clause, Phrase phrase) {
        PressWords words = PressWords.SHIPPED;
        String text = sentence.text();
        String before = text.substring(clause.from(), phrase.at());
        return sentence.isSpoken(phrase.at())
                        && !OFSTED_BEFORE.matcher(sentence.unspoken()).find()
                || isByOthers(text.substring(phrase.end()))
                || isSaidByOthers(text.substring(phrase.end()))
                || words.speakers().in(before)
                || words.sharers().in(before)
                || words.crowds().in(clause.text())
                || !sentence.isHeadline() && words.standing().in(text)
                || words.unreliable().in(text)
                || OLD_REPORT.matcher(text).find();
    }

    /// "Rated inadequate by residents".
    private static boolean isByOthers(String after) {
        Matcher by = BY.matcher(after);
        return by.find() && !INSPECTORATE.matcher(by.group(1)).find();
    }

    /// "..., a magazine says".
    private static boolean isSaidByOthers(String after) {
        Matcher says = SAYS.matcher(after);
        return says.find() && !TELLERS.matcher(says.group(1)).find();
    }
}
