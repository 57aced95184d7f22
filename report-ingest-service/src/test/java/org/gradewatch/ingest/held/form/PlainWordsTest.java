package org.gradewatch.ingest.held.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Complaints as programs get them, and what a person reads beside the field.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        publishedOn is missing (expected: a day, for the document states none) | r1-published-on | Published on is missing: expected is a day, for the document states none
        reports.authority is missing (expected: the one that the document speaks of) | r1-authority | Choose the authority that it is about
        reports.authority: '80467' twice (expected: one report an authority) | r1-authority | Authority cannot be “80467 twice”: expected is one report an authority
        inspectionEnd: '2024-02-05' (expected: not before the start, 2024-02-06) | r1-last-day | Last day on site cannot be “5 February 2024”: expected is not before the start, 6 February 2024
        framework: 'ILACS' (expected: one in force on 2016-05-16) | r1-framework | Framework cannot be “ILACS”: expected is one in force on 16 May 2016
        judgements.OVERALL: 'ADEQUATE' (expected: one of [GOOD, INADEQUATE]) | r1-grade-OVERALL | Overall effectiveness cannot be “adequate”: expected is one of good, inadequate
        judgements: 'OVERALL' (expected: an area of ILACS-2026: [LEADERS]) | r1-grade-OVERALL | Overall effectiveness cannot have a grade: expected is an area of ILACS-2026: impact of leaders
        judgements: '{OVERALL=GOOD}' (expected: none: a FOCUSED_VISIT gives no grade) | r1-grade-X | There can be no grades: expected is none: a focused visit gives no grade
        judgements is missing (expected: at least one, for a FULL_INSPECTION) | r1-grade-X | No grade is given: expected is at least one, for a full inspection
        something else altogether | r1-authority | something else altogether
        """)
    void say_the_same_of_the_field(String complaint, String field, String words) {
        assertThat(PlainWords.of(1, complaint, "grade-X")).isEqualTo(new Wrong(field, words));
    }
}
