package org.gradewatch.ingest.reading.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.press.Claim.Scope;
import org.gradewatch.ingest.reading.press.Phrase.Form;

/// What a grade is given to: the services, every area of them, or a part?
final class Scopes {

    /// A grade for this or that, or in some areas, is not the grade of all.
    private static final Pattern FOR_A_PART = Pattern.compile(
            "(?i)^['\"]?(?: overall)?(?: by (?:\\w+ ){0,2}?(?:ofsted|inspectors))?(?:,? (?:in|for|across|on|by|when it"
                + " comes to|at)"
                + " (?:one|two|three|four|\\d|some|most|many|several|other|almost|nearly|key|both|parts?\\b|places|patches|respects|the"
                + " (?:other|remaining|area|way|quality|support|impact|experiences))\\b|(?:"
                + " (?:rating|judge?ment|grade|verdict))? (?:for|on) (?!(?:(?:its|their|the|all|our|overall|how"
                + " it|entire|whole|council's|local|authority's|borough's|county's|city's)"
                + " )*(?:children|overall|social|services|service|effectiveness|an?"
                + " |first|second|third|fourth|fifth|council|\\w+ (?:time|year|running)|(?-i:\\p{Lu})))|(?:"
                + " (?:rating|judge?ment|grade))? for (?:\\w+"
                + " ){0,3}(?:support|work|leadership|management|safety|safeguarding|protection|care"
                + " leavers|adoption|fostering|partnership)\\b|(?:,? (?:in|for|across) (?:all|every)"
                + " [^.;]{0,40}?)(?:,? (?:except|bar|but|apart|other than|save|excluding|with the exception))\\b|,?"
                + " (?:except|apart from|bar|with the exception|(?:in |for |across )?all (?:areas"
                + " )?(?:but|except|bar)))");

    private static final Pattern EVERY = Pattern.compile(
            "(?i)\\b(?:all|each of the|every one of the|each|every|across all)(?: of)?(?: (?:the|its|our))?(?: three|"
                    + " four| five| 3| 4| 5)?(?: of the)?(?: key| main| inspected| judgement| judged| inspection)*"
                    + " (?:areas?|categor(?:y|ies)|judgements?|headings?|criteria)\\b|\\bacross the board\\b");

    private static final Pattern WHOLE =
            Pattern.compile("(?i)\\boverall\\b|children's (?:social care |social work )?(?:services?|department|social"
                    + " care)|\\bcouncils?\\b|\\bauthority\\b");

    private static final Pattern OVERALL = Pattern.compile("(?i)\\boverall\\b");

    /// "The leadership of children's services" is a part.
    private static final Pattern PART_OF = Pattern.compile("(?i)^ (?:\\w+ ){0,2}(?:of|in|at|within|across|by|from) ");

    private static final Pattern WORK_WITH = Pattern.compile(
            "(?i)\\b(?:work|links|partnership|liaison|relationship) with (?:\\w+ )*children's services\\b");

    private final Pattern part;

    Scopes(AreaWords areas) {
        this.part = Pattern.compile("(?i)\\b(?:" + areas.anyPart()
                + "|managers|adoption|early help|front"
                + " door|fostering|partnership|workforce|supervision|recruitment|training|support for|virtual"
                + " school|homes?|safeguarding|assessments?|placements?|disabled children|services? for"
                + " (?!(?:vulnerable |young )?(?:children|people|families))\\w+)\\b");
    }

    Scope of(Phrase phrase, String text) {
        Clause clause = Clause.around(text, phrase.from(), phrase.to());
        String before = Mood.last(text.substring(clause.from(), phrase.from()), 90);
        String own = text.substring(phrase.from(), phrase.end());
        String after = text.substring(phrase.end());
        if (phrase.form() == Form.OVERALL
                || after.matches("(?i)^['\"]? overall\\b.*")
                || OVERALL.matcher(own).find()) {
            return isPartOf(after) ? Scope.PART : Scope.OVERALL;
        }
        if (isPartOf(after) || WORK_WITH.matcher(before + own).find()) {
            return Scope.PART;
        }
        if (EVERY.matcher(before + own + after.substring(0, Math.min(after.length(), 60)))
                .find()) {
            return Scope.ALL_AREAS;
        }
        String named = before + own;
        Matcher parts = part.matcher(named);
        int last = -1;
        while (parts.find()) {
            last = parts.end();
        }
        String rest = last < 0 ? "" : named.substring(last);
        if (last >= 0 && (PART_OF.matcher(rest).find() || !WHOLE.matcher(rest).find())) {
            return Scope.PART;
        }
        return OVERALL.matcher(before).find() ? Scope.OVERALL : Scope.SERVICES;
    }

    private static boolean isPartOf(String after) {
        return FOR_A_PART.matcher(after).find();
    }
}
