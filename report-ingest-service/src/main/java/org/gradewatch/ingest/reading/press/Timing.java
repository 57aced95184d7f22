package org.gradewatch.ingest.reading.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.press.Statement.Sense;
import org.jspecify.annotations.Nullable;

/// When is the grade of a sentence from: is it the news, an older grade, one that stands, a hope,
/// or denied? The words before and after it say so.
final class Timing {

    private static final Pattern HOPE = Pattern.compile(
            "(?i)\\b(?:hop(?:es?|ed|ing)|aim\\w*|confident|expect\\w*|could|would|should|will|(?-i:may)|might|next"
                + " (?:full"
                + " )?inspection|re-?inspect\\w*|ambitio\\w*|target|goal|journey|towards?|strive|want\\w*|if|plan(?:s|ned)?"
                + " to|in order to|road to|path to|on track|until)\\b");

    private static final Pattern NOT = Pattern.compile("(?i)\\b(?:not|never|no longer|rather than|instead"
            + " of|avoid\\w*|escap\\w*|nor|neither|lost|loses?)\\b|n't\\b");

    private static final Pattern PERFECT = Pattern.compile(
            "(?i)\\b(?:has|have|is|are|being)(?: now| also| just| again| all| both| become the latest to)*(?: been|"
                    + " be)?(?: \\w+ly)? ?$");

    private static final Pattern BEFORE =
            Pattern.compile("(?i)\\b(?:previous(?:ly)?|had(?: \\w+)? been|formerly|last (?:full"
                    + " )?(?:inspection|inspected|time|report)|when it was|earlier)\\b|\\b(?:was|were) last $");

    private static final Pattern ASIDE = Pattern.compile(
            "(?i)\\b(?:which|who|whose|having|when|where|that|after|since|following|despite|although|though|because)\\b[^,;]{0,40}$|[,(]"
                + " ?(?:already |currently |also )?$");

    private static final Pattern STILL =
            Pattern.compile("(?i)\\b(?:still|remain\\w*|continu\\w*|stay\\w*|status)\\b[^,;]{0,25}$");

    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

    /// What may stand between a grade and its time.
    private static final String BY = "['\"]? ?(?:overall )?(?:rating |judgement )?"
            + "(?:(?i:by (?:\\w+ ){0,2}?(?:ofsted|inspectors|watchdog)),? ?)?";

    private static final Pattern INTENT = Pattern.compile(
            "(?i)\\bto (?:go|move|climb|rise|progress|get|take|bring|lift|raise|improve|jump)\\b[^.]{0,30}$");

    private static final Pattern YEAR_AFTER =
            Pattern.compile("^" + BY + "(?:,? ?(?:in|from|of|back in|since) )(?:(?i:" + MONTH + ") )?(20[0-4]\\d)\\b");

    private static final Pattern TIME_AFTER = Pattern.compile(
            "(?i)^" + BY + ",? ?(?:when (?:it|they) (?:was|were)|(?:in|last|earlier|since|at (?:its|the|their)"
                         + " (?:last|previous))"
                         + " (?:january|february|march|april|may|june|july|august|september|october|november|december|year|month|summer|winter|spring|autumn|inspection|this"
                         + " year)|(?:\\w+ )?years? ago|at the time)");

    private static final Pattern YEAR_BEFORE =
            Pattern.compile("(?i)inspection\\b[^.]{0,20}?\\b(?:in|of)(?: \\w+)? (20[0-4]\\d)\\b");

    private static final Pattern A_YEAR = Pattern.compile("(?i)\\b(?:in|from)(?: \\w+)? (20[0-4]\\d)\\b");

    private Timing() {}

    static Sense sense(String text, int from, int to) {
        if (after(YEAR_AFTER, text, to) != null) {
            return Sense.EARLIER;
        }
        String before = near(text, from, 120);
        boolean isPerfect = PERFECT.matcher(before).find();
        if (!isPerfect && BEFORE.matcher(before).find()) {
            return Sense.EARLIER;
        }
        if (STILL.matcher(before).find()
                || ASIDE.matcher(before).find()
                || TIME_AFTER.matcher(text.substring(to)).find()) {
            return Sense.STANDING;
        }
        return Sense.NEWS;
    }

    static @Nullable Integer year(String text, int from, int to) {
        Integer after = after(YEAR_AFTER, text, to);
        if (after != null) {
            return after;
        }
        Matcher before = YEAR_BEFORE.matcher(near(text, from, 120));
        return before.find() ? Integer.valueOf(before.group(1)) : null;
    }

    static boolean tellsOfYearBefore(String text, int year) {
        return A_YEAR.matcher(text).results().anyMatch(found -> Integer.parseInt(found.group(1)) < year);
    }

    private static @Nullable Integer after(Pattern year, String text, int from) {
        Matcher found = year.matcher(text.substring(from));
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }

    static boolean isHope(String text, int at) {
        return HOPE.matcher(near(text, at, 80)).find();
    }

    /// "How to move from good to outstanding" has not happened.
    static boolean isIntent(String text, int at) {
        return INTENT.matcher(near(text, at, 40)).find();
    }

    static String near(String text, int at, int letters) {
        return text.substring(Math.max(0, at - letters), at);
    }

    static @Nullable Integer yearAfter(String text, int from) {
        return after(YEAR_AFTER, text, from);
    }

    static boolean isDenied(String words) {
        return NOT.matcher(words).find();
    }
}
