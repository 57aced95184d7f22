package org.gradewatch.model;

/// How far the grade before and the grade after mean the same thing.
public enum Comparability {
    YES,
    /// The two were given under different frameworks.
    ACROSS_FRAMEWORKS,
    /// One of the two covers more than the other: children in care, with or without care leavers.
    SCOPE_CHANGED,
    /// There is nothing to compare.
    NO
}
