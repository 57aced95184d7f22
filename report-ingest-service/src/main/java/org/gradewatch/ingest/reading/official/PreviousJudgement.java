package org.gradewatch.ingest.reading.official;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// What the report's own words say of the judgement before: "since the last inspection in 2014,
/// when ... judged to be good".
final class PreviousJudgement {

    private static final Pattern SINCE = Pattern.compile(
            "(?i)since (?:the|its|their) (?:last|previous)(?: [\\w-]+){0,3} inspection\\b([^.]{0,220})");

    private static final Pattern YEAR = Pattern.compile("\\b(20[0-4]\\d)\\b");

    /// A visit, or an inspection together with others, that gave no grade.
    private static final Pattern UNGRADED = Pattern.compile("(?i)joint targeted|jtai|focused visit|monitoring visit");

    private final Pattern judged;
    private final PrintedGrades grades;

    PreviousJudgement(PrintedGrades grades) {
        this.grades = grades;
        this.judged =
                Pattern.compile("(?i)\\bwhen\\b[^.]{0,90}?\\b(?:judged|rated|graded|judgement was|effectiveness was)"
                        + "(?: overall)?(?: to be| as| to)?(?: overall)?\\s+['\"“]?(" + grades.anyCase() + ")\\b");
    }

    @Nullable
    StatedPrevious in(Front front) {
        Matcher since = SINCE.matcher(front.text());
        if (!since.find() || UNGRADED.matcher(since.group(1)).find()) {
            return null;
        }
        Matcher year = YEAR.matcher(since.group(1));
        if (!year.find()) {
            return null;
        }
        Matcher grade = judged.matcher(since.group(1));
        return new StatedPrevious(
                grade.find() ? grades.of(grade.group(1)).orElse(null) : null, Integer.valueOf(year.group(1)));
    }
}
