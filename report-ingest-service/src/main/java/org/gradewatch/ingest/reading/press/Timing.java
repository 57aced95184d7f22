package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.press.Claim.Sense;
import org.gradewatch.ingest.reading.press.Phrase.Form;
import org.gradewatch.ingest.reading.press.When.Time;
import org.jspecify.annotations.Nullable;

/// Is the grade of a phrase the news, an older one, one that stands, or doubtful? The words around
/// it say so.
///
/// @param year of an earlier grade, where it is known
record Timing(Sense sense, @Nullable Integer year) {

    private static final Pattern PERFECT = Pattern.compile(
            "(?i)(?:\\b(?:has|have|is|are|being)|'ve|'s(?= [\\w ]*\\bbeen ))(?: now| also| just| again| all| both|"
                    + " once again| today| finally| recently| officially| become (?:one of )?the (?:\\w+ ){1,3}(?:\\w+"
                    + " )?to)*(?: been| be)?(?: \\w+ly)?(?: again| now| all| both)? $");

    private static final Pattern HAS = Pattern.compile(
            "(?i)(?:\\b(?:has|have)|'ve|'s(?= [\\w ]*\\bbeen ))(?: \\w+){0,3} $|\\b(?:has|have)(?: \\w+){0,2}?"
                    + " (?:[\\w-]+ed?|seen) (?:[\\w'-]+ ){0,8}['\"]?$");

    private static final Pattern PRESENT = Pattern.compile(
            "(?i)(?:rates|judges|grades|deems|brands|declares|ranks|classes|finds|concludes|assesses|retains|maintains|keeps|holds|earns|secures|achieves|receives|gets|wins|awards|gives|hands|improves|moves|rises|falls|drops|slips|slumps|plunges|climbs|jumps|leaps|goes|sinks|returns|soars|are"
                + " now|is now)\\b.*");

    private static final Pattern LONG_AGO =
            Pattern.compile("(?i)\\b(?:after|since|because|following|despite|ever since|in the wake of)\\b[^,;]*$");

    /// "Judged inadequate three times since 2010" sums up; "twice in a row" may be the news.
    private static final Pattern OFTEN = Pattern.compile("(?i)^['\"]?(?: rating)?(?: by ofsted)? (?:on )?(?:twice(?!"
            + " (?:in a row|running))|(?:two|three|four|five|six|several|many|numerous|multiple|\\d+) (?:separate"
            + " )?(?:times|occasions)(?! (?:in a row|running)))\\b");

    /// Which summer, and how long ago?
    private static final Pattern SEASON =
            Pattern.compile("(?i)^[^.;]{0,60}\\bin the (?:spring|summer|autumn|winter)\\b");

    /// So a headline tells the news; further down, it is what stands.
    private static final Pattern RATES = Pattern.compile("(?i)(?:rates|judges|grades|deems|ranks|classes)\\b.*");

    private static final Pattern NOW = Pattern.compile("(?i)\\bnow $|\\breport\\b");

    private static final Pattern WAS = Pattern.compile("(?i)\\b(?:was|were|had)\\b");

    static @Nullable Timing of(Phrase phrase, Sentence sentence, @Nullable LocalDate day) {
        String text = sentence.text();
        Clause clause = Clause.around(text, phrase.from(), phrase.to());
        String before = text.substring(Math.max(clause.from(), phrase.from() - 120), phrase.from());
        String between = text.substring(phrase.from(), phrase.at());
        String after = text.substring(phrase.end());
        if (Mood.isQuestion(sentence)
                || Mood.isHope(phrase, before, between, after)
                || Mood.isDenied(phrase, before, between)) {
            return null;
        }
        When when = When.after(after, day);
        if (when.time() == Time.UNSAID) {
            when = When.atStartOf(text.substring(clause.from()).stripLeading(), day);
        }
        boolean perfect = PERFECT.matcher(before).find();
        if (when.time() == Time.UNSAID && !perfect) {
            when = When.furtherOn(text.substring(Math.min(phrase.end(), clause.to()), clause.to()), day);
        }
        if (phrase.form() == Form.LEFT) {
            return earlier(when, before);
        }
        if (when.time() == Time.PAST || !perfect && PressWords.SHIPPED.earlier().in(before + between)) {
            return isKeptSince(phrase, before, when)
                    ? new Timing(Sense.FRESH, null)
                    : earlier(when, text.substring(0, phrase.from()));
        }
        if (when.time() == Time.LASTING
                || Aside.of(before, phrase, sentence)
                || phrase.form() == Form.RATING && !sentence.isHeadline()
                || phrase.form() == Form.KEPT && !Occasion.isInspectionToldIn(sentence)) {
            return new Timing(Sense.STANDING, null);
        }
        if (phrase.form() == Form.QUOTED && !Occasion.isInspectionToldIn(sentence)) {
            return null;
        }
        if ((when.time() == Time.UNCLEAR || SEASON.matcher(after).find()) && !perfect
                || OFTEN.matcher(after).find()
                || RATES.matcher(text.substring(phrase.from())).lookingAt() && isFurtherDown(sentence, before)
                || Doubt.isIn(sentence, clause, phrase)) {
            return new Timing(Sense.DOUBTFUL, null);
        }
        return new Timing(isFresh(phrase, sentence, before, perfect) ? Sense.FRESH : Sense.NEWS, null);
    }

    /// What is told without its time, along with something else, may be older than the grade
    /// before: "it was set up after the council had been judged inadequate".
    private static Timing earlier(When when, String before) {
        Integer year = when.year() == null ? When.inspectionYear(before) : when.year();
        boolean aside = year == null && LONG_AGO.matcher(before).find();
        return new Timing(aside ? Sense.STANDING : Sense.EARLIER, year);
    }

    /// "Maintained its good rating from 2013" tells of two inspections: see [Claims].
    private static boolean isKeptSince(Phrase phrase, String before, When when) {
        return phrase.form() == Form.HELD && when.time() == Time.PAST && Mood.isKept(before);
    }

    private static boolean isFurtherDown(Sentence sentence, String before) {
        return sentence.number() > 1
                && !sentence.isHeadline()
                && !NOW.matcher(before).find()
                && !PressWords.SHIPPED.areFreshIn(sentence.text());
    }

    private static boolean isFresh(Phrase phrase, Sentence sentence, String before, boolean perfect) {
        String own = sentence.text().substring(phrase.from());
        String lead =
                before.substring(Math.max(0, before.length() - 60)) + own.substring(0, Math.min(own.length(), 40));
        return perfect
                || phrase.form() != Form.QUOTED && HAS.matcher(before).find()
                || PRESENT.matcher(own).lookingAt()
                || phrase.form() == Form.HELD
                        && Pattern.compile(
                                        "(?i)\\b(?:retains|maintains|keeps|holds|earns|secures|achieves|receives|gets|wins|awards|gives|hands|lands|hits|has|have)\\b")
                                .matcher(lead)
                                .find()
                || sentence.isHeadline() && !WAS.matcher(before).find()
                || PressWords.SHIPPED.areFreshIn(sentence.text());
    }
}
