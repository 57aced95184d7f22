package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What a judgement is about.
///
/// The words are open: a framework to come may add some (a file in `frameworks/`), and whoever
/// reads events passes on words that it does not know.
public record Area(@JsonValue String word) implements Comparable<Area> {

    /// Overall effectiveness. Not given any more from April 2026, and never computed.
    public static final Area OVERALL = new Area("OVERALL");
    /// The impact of leaders on social work practice; leadership, management and governance in
    /// earlier reports.
    public static final Area LEADERS = new Area("LEADERS");
    /// Children who need help and protection.
    public static final Area HELP_AND_PROTECTION = new Area("HELP_AND_PROTECTION");
    /// Children in care; between 2018 and 2022 one judgement for them and care leavers together.
    public static final Area CHILDREN_IN_CARE = new Area("CHILDREN_IN_CARE");
    /// Care leavers, where they have a judgement of their own.
    public static final Area CARE_LEAVERS = new Area("CARE_LEAVERS");
    /// Adoption performance: single inspection framework only.
    public static final Area ADOPTION = new Area("ADOPTION");
    /// The local safeguarding children board: reviewed beside the authority, never a judgement of
    /// the authority.
    public static final Area LSCB = new Area("LSCB");

    @JsonCreator
    public Area {
        Words.check("area", word);
    }

    @Override
    public int compareTo(Area other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
