package org.gradewatch.ingest.reading.press;

import java.util.regex.Pattern;

/// What in a sentence makes it doubtful that a grade in it is the inspectorate's news of these
/// services: somebody else may have said it, of something else, at another time, or denied it. Only
/// a person can tell.
final class Doubt {

    private static final Pattern SAID_BY_OTHERS = Pattern.compile(
            "(?i)\\b(?:peers?|self-(?:assess|evaluat)\\w*|ombudsman|(?:a|the) (?:\\w+ court )?judge|coroner|inquest"
                    + "|probation|petition|campaigners|parents|leaked?|draft|awards|(?-i:MPs?))\\b");

    private static final Pattern SAID_OF_OTHERS =
            Pattern.compile("(?i)\\b(?:half|a (?:third|quarter) of|per ?cent|one in|majority|proportion|nationally"
                    + "|(?:most|many|several|number of) (?:councils|authorities)"
                    + "|unlike|compared|in contrast|whereas|run by|part of|team of|works with|serves)\\b|\\d%");

    private static final Pattern SAID_BEFORE = Pattern.compile("(?i)^['\"]?(?:back )?(?:in"
        + " (?:20\\d\\d|january|february|march|april|may|june|july|august|september|october|november|december)|earlier"
        + " this year|last (?:year|month|spring|summer|autumn|winter)|(?:\\w+ ){1,2}(?:years?|months?) ago|at the"
        + " time)\\b|\\b20\\d\\d (?:ofsted )?(?:report|inspection)\\b|\\b(?:is|are) (?:currently |already"
        + " )?(?:rated|judged|graded)\\b|\\b(?:monitoring|follow-up|return) visits?\\b|\\bletter\\b|\\bmost recent"
        + " (?:full )?inspection\\b|^related\\b");

    private static final Pattern DENIED =
            Pattern.compile("(?i)\\b(?:none of|no (?:area|part|service|element|aspect)s?|(?:narrowly )?miss(?:ed|es)"
                    + " (?:out|being|a)|short of|yet to|nearly|almost (?:rated|judged)|anything but|far"
                    + " from|incorrectly|wrongly|mistakenly|declin\\w+ to|refus\\w+ to|den(?:y|ies|ied))\\b");

    private Doubt() {}

    static boolean isIn(Sentence sentence) {
        String text = sentence.text();
        return SAID_BY_OTHERS.matcher(text).find()
                || SAID_OF_OTHERS.matcher(text).find()
                || SAID_BEFORE.matcher(text).find()
                || DENIED.matcher(text).find();
    }
}
