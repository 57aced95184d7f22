package org.gradewatch.ingest.reading.press;

import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.press.Phrase.Form;

/// What has not happened: hopes, plans, conditions, denials.
final class Mood {

    private static final int NEAR = 80;

    private static final Pattern TO_BE = Pattern.compile(
            "(?i)\\bto (?:be|become|get|have|receive|achieve|secure|earn|gain|win|keep|retain|maintain|hold)(?:"
                    + " [\\w'-]+){0,5} ?['\"]?$");

    /// "The latest to be rated good" has been.
    private static final Pattern THE_ONE_TO_BE = Pattern.compile("(?i)\\b(?:latest|first|second|third|fourth|only|one"
        + " of|become|becomes|became|delighted|pleased|proud|thrilled|happy|last|authority|authorities|councils?|services?|was"
        + " found|were found|found|judged)\\b(?: [\\w'()-]+){0,8} to"
        + " (?:be|become|get|receive|achieve|secure|earn|gain|win|have)\\b[^,;]*$");

    private static final Pattern CONDITION = Pattern.compile(
            "(?i)^['\"]?,? ?(?:rating |overall |again )*(?:if|unless|one day|next time|next year|in future|in the"
                    + " future|by (?:20\\d\\d|the end|next)|within)\\b");

    private static final Pattern KEPT = Pattern.compile("(?i)\\b(?:maintain|retain|keep|kept|hold|held)\\w*");

    private static final Pattern AGAIN = Pattern.compile("(?i)\\b(?:again|once more|re-?affirm\\w*|reconfirm\\w*)\\b");

    private Mood() {}

    static boolean isQuestion(Sentence sentence) {
        return sentence.text().matches(".*\\?['\")]*");
    }

    static boolean isHope(Phrase phrase, String before, String between, String after) {
        PressWords words = PressWords.SHIPPED;
        String near = sinceAfter(last(before, NEAR) + between);
        if (phrase.form() == Form.LEFT || phrase.form() == Form.REACHED) {
            int verb = Math.min(near.length(), last(before, NEAR).length() + 12);
            if (words.intents().in(last(near.substring(0, verb), 45))) {
                return true;
            }
        }
        boolean planned = TO_BE.matcher(last(before, NEAR)).find()
                && !THE_ONE_TO_BE.matcher(before).find();
        return words.hopes().in(near) || planned || CONDITION.matcher(after).find();
    }

    /// "It vowed to improve after it was rated inadequate": what follows has happened.
    private static String sinceAfter(String near) {
        int after = near.lastIndexOf(" after ");
        return after < 0 ? near : near.substring(after);
    }

    static boolean isDenied(Phrase phrase, String before, String between) {
        if (phrase.form() == Form.LEFT) {
            return PressWords.SHIPPED.denials().in(last(before, 15));
        }
        return PressWords.SHIPPED.denials().in(last(before, 70) + between)
                || PressWords.SHIPPED.some().in(between);
    }

    static boolean isKept(String before) {
        return KEPT.matcher(last(before, 70)).find();
    }

    /// The same grade as before.
    static boolean isKeptOrAgain(String told) {
        return isKept(told) || AGAIN.matcher(last(told, 70)).find();
    }

    static String last(String text, int letters) {
        return text.substring(Math.max(0, text.length() - letters));
    }
}
