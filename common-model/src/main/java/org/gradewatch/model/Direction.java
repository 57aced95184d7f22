package org.gradewatch.model;

/// Where a judgement went.
public enum Direction {
    IMPROVED,
    DECLINED,
    UNCHANGED,
    /// Nothing to compare it with is known.
    FIRST,
    /// The latest inspection gives no judgement of it any more, or its report was withdrawn.
    NO_LONGER_JUDGED,
    /// It has a judgement of its own again or for the first time, beside earlier judgements of
    /// other areas.
    NOW_JUDGED
}
