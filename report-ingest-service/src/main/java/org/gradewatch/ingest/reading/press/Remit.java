package org.gradewatch.ingest.reading.press;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is inspected: children's services, or one of the many other things that get the same
/// grades?
enum Remit {
    OURS,
    OTHERS,
    /// Both are named, and which is graded cannot be told.
    MIXED,
    /// Neither is named.
    UNSAID;

    private static final Pattern PASSIVE =
            Pattern.compile("((?:[\\w'-]+ ){1,3})(?:has|have|was|were|is|are)(?: [\\w'-]+){0,3} $");

    /// The council itself by some word or by its name, its services, or what was named before.
    private static final Pattern COUNCIL = Pattern.compile(
            "(?i)\\b(?:council|authority|borough|county|city|it|they|which|services?|department|trust|company|overall|effectiveness|areas?|judgements?|care|this|both|all|we|inspection|report)(?:'s)?"
                + " $|(?-i:\\p{Lu})[\\p{L}'-]+ $");

    boolean isOurs() {
        return this == OURS || this == MIXED;
    }

    /// What a text names. "The member for children's services" names an office.
    static Remit of(String text) {
        PressWords words = PressWords.SHIPPED;
        boolean ours = words.ours()
                .places(text)
                .anyMatch(place ->
                        !words.offices().end(text.substring(0, place.start()).replaceFirst("(?i)\\bthe $", "")));
        boolean others = words.others().in(text);
        return ours ? others ? MIXED : OURS : others ? OTHERS : UNSAID;
    }

    /// Of the grade that is told there: what its own clause names up to the grade, or the
    /// sentence, or the nearest sentence before.
    static Remit of(Sentence sentence, int from, int to, List<Sentence> story) {
        Clause clause = Clause.around(sentence.text(), from, to);
        Remit own = of(clause.text());
        if (own == UNSAID) {
            own = of(sentence.text());
        }
        for (int i = sentence.number() - 1; own == UNSAID && i >= 0 && i >= sentence.number() - 3; i--) {
            Sentence earlier = story.get(i);
            boolean isMeant = isAboutAnInspection(earlier) || i == sentence.number() - 1 && !isOfAnOffice(earlier);
            own = isMeant ? of(earlier.text()) : UNSAID;
        }
        return own;
    }

    private static boolean isOfAnOffice(Sentence sentence) {
        return PressWords.SHIPPED.offices().in(sentence.text());
    }

    /// Only such a sentence is taken up by "it": "she, who is a school governor, said" is not.
    private static boolean isAboutAnInspection(Sentence sentence) {
        PressWords words = PressWords.SHIPPED;
        return words.inspectorate().in(sentence.text())
                || words.inspection().in(sentence.text())
                || of(sentence.text()) == OURS;
    }

    /// "The youth hub was rated outstanding": a thing that is none of ours, nor the council.
    static boolean isOfSomethingElse(Sentence sentence, Phrase phrase) {
        if (phrase.form() != Phrase.Form.JUDGED || of(sentence.text()) != UNSAID) {
            return false;
        }
        Clause clause = Clause.around(sentence.text(), phrase.from(), phrase.to());
        Matcher subject = PASSIVE.matcher(sentence.text().substring(clause.from(), phrase.from()));
        return subject.find() && !COUNCIL.matcher(subject.group(1)).find();
    }
}
