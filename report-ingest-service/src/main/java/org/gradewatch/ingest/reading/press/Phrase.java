package org.gradewatch.ingest.reading.press;

import org.gradewatch.model.Grade;

/// A place in a sentence where words give a grade.
///
/// @param from where the verb or the noun begins that gives it
/// @param at where the grade's own word begins
/// @param to where the grade's own word ends
/// @param end where the whole ends: after "good rating" it is not the grade's end
record Phrase(Form form, Grade grade, int from, int at, int to, int end) {

    enum Form {
        /// "has been rated good", "rates services good".
        JUDGED,
        /// "maintained its good rating", "was given a rating of good".
        HELD,
        /// "a good rating", and nobody is said to have got it.
        RATING,
        /// "improved to good".
        REACHED,
        /// "up from good", "no longer good", "out of good".
        LEFT,
        /// "remains good".
        KEPT,
        /// "Overall effectiveness: good".
        OVERALL,
        /// "Services are 'good', Ofsted says".
        QUOTED
    }
}
