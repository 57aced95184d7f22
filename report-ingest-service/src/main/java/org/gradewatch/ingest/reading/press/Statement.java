package org.gradewatch.ingest.reading.press;

import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;

/// A grade that a sentence gives, and what kind of giving it is.
///
/// @param year of an earlier grade, where it is stated
record Statement(
        Sentence sentence,
        Grade grade,
        Sense sense,
        Scope scope,
        @Nullable Integer year) {

    enum Sense {
        /// What this article has to tell.
        NEWS,
        /// A grade from an earlier inspection.
        EARLIER,
        /// A grade that stands, told along with something else.
        STANDING,
        /// It may be news, or somebody else's opinion, or of something else.
        DOUBTFUL
    }

    enum Scope {
        OVERALL,
        /// Every area that the article lists.
        ALL_AREAS,
        /// Some area or other.
        PART
    }

    Statement doubted() {
        return sense == Sense.NEWS ? new Statement(sentence, grade, Sense.DOUBTFUL, scope, year) : this;
    }

    boolean isOverallNews() {
        return sense == Sense.NEWS && scope == Scope.OVERALL;
    }
}
