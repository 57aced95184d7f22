package org.gradewatch.rating.page.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewatch.model.Area;
import org.gradewatch.model.Comparability;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged.After;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.Before;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOOD       | OUTSTANDING          | IMPROVED         | Improved by one step, from good to"
                        + " outstanding.",
                "GOOD       | INADEQUATE           | DECLINED         | Fell by two steps, from good to inadequate.",
                "GOOD       | GOOD                 | UNCHANGED        | Good, as before.",
                "           | REQUIRES_IMPROVEMENT | FIRST            | Requires improvement. No earlier judgement is"
                        + " known.",
                "           | GOOD                 | NOW_JUDGED       | Good, now given separately.",
                "INADEQUATE |                      | NO_LONGER_JUDGED | No longer given. Before, it was “inadequate”."
            })
    void say_of_each_area_what_it_was_and_is(
            @Nullable String before, @Nullable String after, Direction direction, String sentence) {
        assertThat(Words.sentence(area(before(before, false, null), after(after, false), direction, Comparability.YES)))
                .isEqualTo(sentence);
    }

    @Test
    void name_who_says_what_was_before() {
        var area = area(before("GOOD", true, 2014), after("GOOD", false), Direction.UNCHANGED, Comparability.YES);

        assertThat(Words.note(area, null))
                .isEqualTo("The judgement before, of 2014, is what the document itself says of it.");
    }

    @Test
    void say_how_far_the_two_can_be_compared() {
        assertThat(note(Comparability.YES)).isEmpty();
        assertThat(note(Comparability.ACROSS_FRAMEWORKS))
                .isEqualTo("The two were given under different frameworks of inspection.");
        assertThat(note(Comparability.SCOPE_CHANGED)).startsWith("The two do not cover the same:");
    }

    @Test
    void explain_why_there_is_no_overall_judgement_any_more() {
        var gone = area(before("GOOD", false, null), null, Direction.NO_LONGER_JUDGED, Comparability.NO);

        assertThat(Words.note(gone, "ILACS-2026")).isEqualTo("Inspections since April 2026 give no overall judgement.");
        assertThat(Words.note(gone, "ILACS-2023")).isEmpty();
    }

    @Test
    void say_what_waits_for_a_report() {
        var area = area(before("GOOD", false, null), after("GOOD", true), Direction.UNCHANGED, Comparability.YES);

        assertThat(Words.note(area, null)).startsWith("It comes from the inspection before");
    }

    private static String note(Comparability comparable) {
        return Words.note(
                area(before("GOOD", false, null), after("GOOD", false), Direction.UNCHANGED, comparable), null);
    }

    private static AreaChange area(
            @Nullable Before before, @Nullable After after, Direction direction, Comparability comparable) {
        return new AreaChange(Area.OVERALL, before, after, direction, comparable, null);
    }

    private static @Nullable Before before(@Nullable String grade, boolean stated, @Nullable Integer year) {
        return grade == null ? null : new Before(new Grade(grade), stated, year);
    }

    private static @Nullable After after(@Nullable String grade, boolean awaiting) {
        return grade == null ? null : new After(new Grade(grade), awaiting);
    }
}
