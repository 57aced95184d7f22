package org.gradewatch.model;

/// What a finding rests on, the strongest first: within one inspection the stronger basis outranks
/// the weaker.
public enum Basis {
    /// The inspectorate's own report, recognised from the document itself.
    OFFICIAL,
    /// A table of outcomes, such as the shipped history. Never told to anyone: it is known already.
    TABLE,
    /// An article or a council's own release.
    PRESS;

    public boolean outranks(Basis other) {
        return ordinal() < other.ordinal();
    }
}
