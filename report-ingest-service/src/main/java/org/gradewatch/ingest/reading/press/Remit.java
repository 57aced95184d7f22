package org.gradewatch.ingest.reading.press;

import java.util.List;

/// What is inspected: children's services, or one of the many other things that get the same
/// grades?
enum Remit {
    OURS,
    OTHERS,
    /// Both are named, and which is graded cannot be told.
    MIXED,
    /// Neither is named.
    UNSAID;

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
            own = isAboutAnInspection(earlier) ? of(earlier.text()) : UNSAID;
        }
        return own;
    }

    /// Only such a sentence is taken up by "it": "she, who is a school governor, said" is not.
    private static boolean isAboutAnInspection(Sentence sentence) {
        PressWords words = PressWords.SHIPPED;
        return words.inspectorate().in(sentence.text())
                || words.inspection().in(sentence.text())
                || of(sentence.text()) == OURS;
    }
}
