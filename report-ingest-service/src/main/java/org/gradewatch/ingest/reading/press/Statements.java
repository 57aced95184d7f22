package org.gradewatch.ingest.reading.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.press.Statement.Scope;
import org.gradewatch.ingest.reading.press.Statement.Sense;
import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;

/// Finds the grades that sentences give. A grade's word alone is none: it needs a verb of judging
/// or the word "rating" beside it, and it must not describe a noun ("good quality").
final class Statements {

    private static final String VERB =
            "\\b(?:rated?|rates|judged?|judges|graded?|grades|deem(?:ed|s)|brand(?:ed|s)|declare[ds]|rank(?:ed|s)|class(?:ed|es)|labelled)";

    private static final String FOUND = "\\b(?:found|finds|describe[ds]|called)";

    private static final String WORDS = "(?: [\\w'&-]+){0,6}?";

    private static final String LINK = "(?: as| to be| to| overall| being| an?){0,4}";

    /// What may follow a grade that stands for itself.
    private static final String ALONE = "(?=['\"]|[.,;:!?)–—-]|$|"
        + " (?:by|in|for|overall|across|at|following|after|on|with|and|but|from|since|during|when|while|under|this|last|earlier|again|rating|judgement)\\b)";

    private static final String HELD =
            "\\b(?:maintain|retain|receiv|given|gave|award|earn|achiev|secur|hand|g[eo]t|keep|kept|holds?)\\w*";

    private static final Pattern PART = Pattern.compile(
            "(?i)\\b(?:leadership|leaders|managers|help and protection|care leavers?|children in care|looked[-"
                    + " ]after|adoption|early help|front"
                    + " door|fostering|partnership|workforce|supervision|recruitment|training|support for|virtual"
                    + " school|homes?)\\b");

    /// "Found to require improvement to be good" is not good.
    private static final Pattern IMPROVEMENT_TO_BE = Pattern.compile("(?i)\\bimprovement to be ['\"]?$");

    /// A grade for this or that, or in some areas, is not the grade of all.
    private static final Pattern FOR_A_PART = Pattern.compile("(?i)^['\"]?(?: by (?:\\w+ ){0,2}?(?:ofsted|inspectors))?"
            + "(?: (?:in|for|across) (?:one|two|three|four|\\d|some|most|many|several|other)\\b"
            + "|(?: (?:rating|judgement|grade|verdict))? for (?!(?:(?:its|their|the|all|overall) )*"
            + "(?:children|overall|social|services|effectiveness|an? |first|second|third|fourth|fifth|\\w+"
            + " (?:time|year)|(?-i:\\p{Lu}))))");

    private static final Pattern EVERY =
            Pattern.compile("(?i)\\b(?:all|each of the|every one of the)(?: of)?(?: the)?(?: three| four| 3| 4)?"
                    + " (?:areas|categories|key areas|judgements)\\b");

    private static final Pattern OVERALL =
            Pattern.compile("(?i)\\boverall\\b|children's (?:social care )?(?:services|department)|\\bcouncils?\\b");

    private final PrintedGrades grades;
    private final Pattern fromTo;
    private final Pattern fromYear;
    private final Pattern rating;
    private final Pattern judged;
    private final Pattern kept;

    Statements(PrintedGrades grades) {
        this.grades = grades;
        String grade = "['\"]?(" + grades.anyCase() + ")";
        fromTo = Pattern.compile("(?i)\\bfrom(?: an?)? " + grade
                + "\\b['\"]?(?: rating)?(?: in (20\\d\\d))? to(?: an?)? " + grade + "\\b" + ALONE);
        fromYear = Pattern.compile("(?i)\\bfrom(?: an?)? " + grade + "\\b['\"]?(?: rating)?,? (?:in|of) (20\\d\\d)\\b");
        rating = Pattern.compile("(?i)(?:\\brating of" + LINK + " " + grade + "\\b" + ALONE + "|" + grade
                + "\\b['\"]? (?:overall )?(?:rating|judge?ment|grade|verdict)\\b)");
        judged = Pattern.compile("(?i)(?:" + VERB + WORDS + LINK + "|" + FOUND + WORDS
                + " to be(?: overall)?|\\boverall effectiveness (?:was|is)" + LINK + "|\\b(?:is|are) now) " + grade
                + "\\b" + ALONE);
        kept = Pattern.compile("(?i)\\b(?:remains?|remained|still) " + grade + "\\b" + ALONE);
    }

    List<Statement> in(Sentence sentence) {
        List<Statement> found = said(sentence);
        return Doubt.isIn(sentence) ? found.stream().map(Statement::doubted).toList() : found;
    }

    private List<Statement> said(Sentence sentence) {
        var found = new ArrayList<Statement>();
        String text = sentence.text();
        Matcher change = fromTo.matcher(text);
        if (change.find()) {
            add(
                    found,
                    sentence,
                    change,
                    1,
                    Sense.EARLIER,
                    change.group(2) == null ? null : Integer.valueOf(change.group(2)));
            if (!Timing.isHope(text, change.start())
                    && !Timing.isIntent(text, change.start())
                    && !Timing.isDenied(Timing.near(text, change.start(), 25))) {
                add(found, sentence, change, 3, Timing.sense(text, change.start(), change.end(3)), null);
            }
            return found;
        }
        Matcher earlier = fromYear.matcher(text);
        if (earlier.find()) {
            add(found, sentence, earlier, 1, Sense.EARLIER, Integer.valueOf(earlier.group(2)));
        }
        Matcher standing = kept.matcher(text);
        while (standing.find()) {
            add(found, sentence, standing, 1, Sense.STANDING, null);
        }
        Matcher verb = judged.matcher(text);
        while (verb.find()) {
            judged(found, sentence, verb);
        }
        ratings(found, sentence);
        return found;
    }

    private void judged(List<Statement> found, Sentence sentence, Matcher verb) {
        String text = sentence.text();
        if (IMPROVEMENT_TO_BE.matcher(text.substring(0, verb.start(1))).find()) {
            return;
        }
        if (Timing.isHope(text, verb.start()) || Timing.isDenied(Timing.near(text, verb.start(), 25) + verb.group())) {
            return;
        }
        Sense sense = Timing.sense(text, verb.start(), verb.end(1));
        add(
                found,
                sentence,
                verb,
                1,
                sense,
                sense == Sense.EARLIER ? Timing.year(text, verb.start(), verb.end(1)) : null);
    }

    /// "Maintained its 'good' rating from 2013" tells of two inspections.
    private void ratings(List<Statement> found, Sentence sentence) {
        String text = sentence.text();
        Matcher rating = this.rating.matcher(text);
        while (rating.find()) {
            int group = rating.group(1) == null ? 2 : 1;
            String before = Timing.near(text, rating.start(), 70);
            if (Timing.isHope(text, rating.start()) || Timing.isDenied(before)) {
                continue;
            }
            boolean isHeld = Pattern.compile(
                            "(?i)" + HELD + "(?: [\\w'-]+){0,8} $|(?i)" + HELD + "(?: [\\w'-]+){0,8} an? $")
                    .matcher(before)
                    .find();
            boolean isKept = isHeld
                    && Pattern.compile("(?i)\\b(?:maintain|retain|keep|kept|hold)\\w*")
                            .matcher(before)
                            .find();
            Integer year = Timing.yearAfter(text, rating.end());
            Sense sense = isHeld ? Timing.sense(text, rating.start(), rating.end()) : Sense.STANDING;
            if (year != null) {
                add(found, sentence, rating, group, Sense.EARLIER, year);
                sense = isKept ? Sense.NEWS : Sense.EARLIER;
            }
            if (sense != Sense.EARLIER) {
                add(found, sentence, rating, group, sense, null);
            }
        }
    }

    private void add(
            List<Statement> found, Sentence sentence, Matcher match, int group, Sense sense, @Nullable Integer year) {
        Grade grade = grades.of(match.group(group)).orElseThrow();
        found.add(new Statement(sentence, grade, sense, scope(sentence.text(), match), year));
    }

    private static Scope scope(String text, Matcher match) {
        String around = Timing.near(text, match.start(), 80)
                + match.group()
                + text.substring(match.end(), Math.min(text.length(), match.end() + 45));
        String own = match.group();
        if (own.toLowerCase(java.util.Locale.ROOT).contains("overall effectiveness")
                || text.startsWith(" overall", match.end())) {
            return Scope.OVERALL;
        }
        if (EVERY.matcher(around).find()) {
            return Scope.ALL_AREAS;
        }
        if (FOR_A_PART.matcher(text.substring(match.end())).find()) {
            return Scope.PART;
        }
        Matcher part = PART.matcher(around);
        return part.find() && !OVERALL.matcher(around.substring(part.end())).find() ? Scope.PART : Scope.OVERALL;
    }
}
