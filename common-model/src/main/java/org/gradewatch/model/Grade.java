package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A word of judgement. Which is better is said by [Frameworks#rank(Grade)]; like [Area], the words
/// are open.
public record Grade(@JsonValue String word) implements Comparable<Grade> {

    public static final Grade OUTSTANDING = new Grade("OUTSTANDING");
    public static final Grade GOOD = new Grade("GOOD");
    public static final Grade REQUIRES_IMPROVEMENT = new Grade("REQUIRES_IMPROVEMENT");
    /// The third of four grades before November 2013, in the place that [#REQUIRES_IMPROVEMENT]
    /// took.
    public static final Grade ADEQUATE = new Grade("ADEQUATE");
    public static final Grade INADEQUATE = new Grade("INADEQUATE");
    /// The report says in so many words that it gives no judgement of the area.
    public static final Grade NOT_JUDGED = new Grade("NOT_JUDGED");

    @JsonCreator
    public Grade {
        Words.check("grade", word);
    }

    /// By word, for stable output only: it says nothing about which is better.
    @Override
    public int compareTo(Grade other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
