package org.gradewatch.support.page;

import java.util.Locale;
import org.gradewatch.model.Grade;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// How a grade is shown: in words, by a letter, and by a colour with a pattern; never by the colour
/// alone.
///
/// @param name `requires improvement`
/// @param letter `R`; `–` where there is none
/// @param css ends the names of its style classes and patterns: `requires-improvement`, or `none`
///     also for a grade of a framework to come, which has a name and a letter but no colour yet
public record GradeLook(String name, String letter, String css) {

    private static final GradeLook NONE = new GradeLook("no judgement", "–", "none");

    /// @param grade absent where there is no judgement
    public static GradeLook of(@Nullable Grade grade) {
        if (grade == null) {
            return NONE;
        }
        String name = Wording.grade(grade);
        return new GradeLook(name, letter(grade, name), css(grade));
    }

    private static String letter(Grade grade, String name) {
        return grade.equals(Grade.NOT_JUDGED) ? "–" : name.substring(0, 1).toUpperCase(Locale.UK);
    }

    private static String css(Grade grade) {
        return switch (grade.word()) {
            case "OUTSTANDING", "GOOD", "REQUIRES_IMPROVEMENT", "ADEQUATE", "INADEQUATE" ->
                grade.word().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> "none";
        };
    }
}
