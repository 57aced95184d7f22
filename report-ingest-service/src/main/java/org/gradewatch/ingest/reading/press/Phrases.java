package org.gradewatch.ingest.reading.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.press.Phrase.Form;

/// Finds where sentences give grades. A grade's word alone gives none: it needs a verb of judging
/// or the word "rating" beside it, and it must not describe a noun ("good quality").
final class Phrases {

    private static final String JUDGING = "\\b(?:rated|rates|judged|judges|graded|grades|(?<=inspectors"
        + " )(?:rate|judge|grade)|deem(?:ed|s)|brand(?:ed|s)|declare[ds]|rank(?:ed|s)|class(?:ed|es)|labelled|dubbed|assess(?:ed|es)"
        + " as|condemn(?:ed|s) as|slam(?:med|s) as|scor(?:ed|es)|named as|ruled)";

    private static final String FINDING =
            "\\b(?:found|finds|find|describe[ds]|called|considered|consider(?:s|ed)|concluded)";

    private static final String WORDS = "(?: (?:St\\.|[\\w'&,()-]+)){0,14}?";

    private static final String LINK = "(?: as| to be| to| overall| being| an?| now| all| both){0,4}";

    /// What may follow a grade that stands for itself.
    private static final String ALONE = "(?=['\"]|[.,;:!?)–—-]|$|"
        + " (?:by|in|for|overall|across|at|following|after|on|with|and|but|from|since|during|when|while|as|under|this|last|earlier|again"
        + "|rating|judgement|today|yesterday|now|to|because|despite|until|says?|said|if|two|three|four|five|six|seven|\\d+|ofsted)\\b)";

    private static final String HELD = "\\b(?:maintain|retain|h[eo]lds? on|held on|holding on|hung"
        + " on|cl[iu]ng|receiv|given|gives?|gave|award|earn|achiev|secur|hand|g[eo]t|keep|kept|hit|wins?|won|gain|land|issu|deliver|confirm|regain|clinch|land|scoop|bag|slap|hit"
        + " with|celebrat|return|lands)\\w*";

    private static final String SERVICES = "\\b(?:services|department|council|authority|trust)\\b(?:,?"
            + " (?:in|at|for|across|of)(?: (?!(?:is|are|was|were|been|has|have|had|found|judged|rated|said|to|that)\\b)"
            + "[\\w'&-]+,?){1,16}?)?";

    private static final String MOVING =
            "\\b(?:up|down|improv\\w*|upgrad\\w*|downgrad\\w*|mov(?:e|es|ed|ing)|ris(?:e|es|en)|rose|falls?|fell|fallen|drop\\w*"
                + "|slip\\w*|slump\\w*|plung\\w*|plummet\\w*|lift\\w*|rais(?:e|es|ed)|climb\\w*|jump\\w*|leaps?|leapt|leaped|gone|goes|went|going|return\\w*|chang\\w+|progress\\w*|step\\w*"
                + "|soar\\w*|advanc\\w*|sink\\w*|sank|sunk|turn\\w*|transform\\w*|promot\\w*|demot\\w*|propel\\w*|rocket\\w*)";

    /// "Found to require improvement to be good" is not good.
    private static final Pattern IMPROVEMENT_TO_BE = Pattern.compile("(?i)\\bimprovement to be ['\"]?$");

    private final PrintedGrades grades;
    private final List<Sought> sought;

    Phrases(PrintedGrades grades) {
        this.grades = grades;
        String any = "['\"]?(" + grades.anyCase() + ")\\b";
        String noun =
                "['\"]?(?: overall| ofsted)* (?:rating|judge?ment|grade|verdict|grading|inspection outcome|report)\\b";
        String of = "(?: (?:an?|its|their|the|being|be|overall|previous|current|ofsted|rated|judged|rating of|judgement"
                + " of|grade of))*";
        this.sought = List.of(
                sought(Form.LEFT, MOVING + "(?: [\\w'-]+){0,7}? from" + of + " " + any),
                sought(
                        Form.LEFT,
                        "\\bfrom" + of + " " + any
                                + "(?=['\"]?(?: rating| judgement)?(?:,? (?:in|of|back in) 20\\d\\d)?(?:, which [\\w'"
                                + " ]{3,60})?,?(?: \\w+){0,3} to\\b)"),
                sought(
                        Form.LEFT,
                        "\\bfrom" + of + " " + any + "(?=['\"]?(?: rating| judgement)?,? (?:in|of|back in) 20\\d\\d)"),
                sought(
                        Form.LEFT,
                        "\\b(?:out of|no longer|shed(?:s|ding)?|shak(?:en|es|ing) off|shrugs"
                                + " off|lost|loses|losing|stripped of|left behind|replac\\w+|revers\\w+|overturn\\w+)"
                                + of + "(?: officially| considered| seen as)? " + any),
                sought(
                        Form.REACHED,
                        MOVING
                                + "(?: [\\w'-]+){0,4}?(?: from [\\w' ]{4,40}?['\"]?(?: rating)?(?:,? in 20\\d\\d,?)?)?"
                                + " to"
                                + of + " " + any + ALONE),
                sought(
                        Form.REACHED,
                        "\\bfrom" + of + " ['\"]?" + grades.anyCase()
                                + "\\b['\"]?(?: rating| judgement)?(?:,? (?:in|of|back in) 20\\d\\d)?(?:, which [\\w'"
                                + " ]{3,60})?,?(?: \\w+){0,3} to"
                                + of + " " + any + ALONE),
                sought(
                        Form.KEPT,
                        "\\b(?:remain(?:s|ed|ing)?|still|stay(?:s|ed)|continu(?:e|es|ed|ing) to be)(?: rated| judged|"
                                + " graded)?(?: as)? "
                                + any + ALONE),
                sought(
                        Form.OVERALL,
                        "\\boverall(?: effectiveness| rating| judge?ment| grade| outcome| verdict| quality)?(?:"
                            + " (?:of|for|in) [^.;:]{0,70}?)?(?:,?(?: has been| have been| was| is| were| are| being|"
                            + " be|:| \\|| –| -| —) ?)(?:as |to be |rated |judged |graded |found |now |an? |again"
                            + " |also )*"
                                + any + ALONE),
                sought(
                        Form.JUDGED,
                        "(?:" + JUDGING + WORDS + LINK + "|" + FINDING + WORDS
                                + " to be(?: overall)?|\\b(?:is|are) now) " + any + ALONE),
                sought(Form.JUDGED, "\\b(?:was|were)(?: also)? " + any + "(?=['\"]? (?:back )?in 20\\d\\d)"),
                sought(Form.OVERALL, "\\b(?:and|also|being) " + any + "['\"]? overall\\b"),
                sought(
                        Form.JUDGED,
                        "\\b(?:previous|last|earlier) (?:ofsted )?(?:judge?ment|rating|grade|outcome)\\b[^.;]{0,40}?"
                                + " (?:was|were)(?: also| again)? "
                                + any + ALONE),
                sought(
                        Form.HELD,
                        "\\b(?:rating|grade|grading|judge?ment|verdict|mark|status) of" + LINK + " " + any + ALONE),
                sought(Form.HELD, any + noun),
                sought(
                        Form.QUOTED,
                        SERVICES + "(?: (?:is|are))? " + any
                                + "(?=(?:,? (?:according to|says?)| ?[:–—-](?: says)?) (?:the )?(?:\\w+"
                                + " )?(?:ofsted|inspectors|watchdog)\\b)"),
                sought(Form.QUOTED, SERVICES + "(?: still| now| all)* (?=requires? improvement to be good)" + any),
                sought(
                        Form.JUDGED,
                        "\\btold(?: \\w+){0,2} that (?:it|they|its services|their services)(?: still| now)?"
                                + " (?=requires? improvement)"
                                + any + ALONE),
                sought(
                        Form.QUOTED,
                        "\\b(?:services|department|council|care|authority|support|provision)\\b(?:,?"
                                + " (?:in|at|for|across|of|by)(?: [\\w'&-]+){1,5}?)?(?:"
                                + " (?:is|are|was|were|now|as|found))*,? ['\"](" + grades.anyCase() + ")['\"]"));
    }

    private static Sought sought(Form form, String expression) {
        return new Sought(form, Pattern.compile("(?i)" + expression));
    }

    /// In order; no two of the same grade's word.
    List<Phrase> in(String sentence) {
        Set<Integer> taken = new HashSet<>();
        var found = new ArrayList<Phrase>();
        for (Sought form : sought) {
            form.pattern().matcher(sentence).results().forEach(match -> {
                if (!IMPROVEMENT_TO_BE
                                .matcher(sentence.substring(0, match.start(1)))
                                .find()
                        && taken.add(match.start(1))) {
                    found.add(phrase(form.form(), match, sentence));
                }
            });
        }
        found.sort(Comparator.comparingInt(Phrase::at));
        return found;
    }

    private Phrase phrase(Form form, MatchResult match, String sentence) {
        return new Phrase(
                form == Form.HELD && !isHeld(sentence, match.start()) ? Form.RATING : form,
                grades.of(match.group(1)).orElseThrow(),
                match.start(),
                match.start(1),
                match.end(1),
                match.end());
    }

    /// How far the verb may stand before the grade, with an insertion between.
    private static final int HOLDS = 150;

    private static final Pattern HOLDER =
            Pattern.compile("(?i)" + HELD + "(?: [\\w'&-]+){0,9}(?:,(?: [\\w'&-]+){1,14},)?(?: an?)?[ '\"]*$");

    private static boolean isHeld(String sentence, int at) {
        return HOLDER.matcher(sentence.substring(Math.max(0, at - HOLDS), at)).find();
    }

    private record Sought(Form form, Pattern pattern) {}
}
