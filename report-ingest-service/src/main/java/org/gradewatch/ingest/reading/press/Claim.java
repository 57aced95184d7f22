package org.gradewatch.ingest.reading.press;

import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;

/// A grade that a sentence gives, and what kind of giving it is.
///
/// @param from where in the sentence the words begin that give it
/// @param to where they end
/// @param year of an earlier grade, where it is known
record Claim(
        Sentence sentence,
        int from,
        int to,
        Grade grade,
        Sense sense,
        Scope scope,
        @Nullable Integer year) {

    enum Sense {
        /// What this article has to tell, told as what has just come to be.
        FRESH,
        /// What this article has to tell, if that is clear from elsewhere: "was rated good".
        NEWS,
        /// A grade from an earlier inspection.
        EARLIER,
        /// A grade that stands, told along with something else.
        STANDING,
        /// It may be news, or somebody else's opinion, or of something else.
        DOUBTFUL
    }

    enum Scope {
        /// In so many words.
        OVERALL,
        /// Of the services, without any word of parts or of the whole.
        SERVICES,
        /// Every area there is.
        ALL_AREAS,
        /// Some area or other.
        PART
    }

    boolean isNews() {
        return sense == Sense.FRESH || sense == Sense.NEWS;
    }

    boolean isOfTheWhole() {
        return scope == Scope.OVERALL || scope == Scope.SERVICES;
    }

    boolean isOfServicesInAllAreas() {
        return scope == Scope.ALL_AREAS
                && PressWords.SHIPPED.ours().in(sentence.text().substring(0, to))
                && sense == Sense.FRESH;
    }

    Claim as(Sense other) {
        return new Claim(sentence, from, to, grade, other, scope, year);
    }
}
