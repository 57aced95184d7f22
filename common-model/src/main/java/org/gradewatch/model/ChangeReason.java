package org.gradewatch.model;

/// Why a change was announced.
public enum ChangeReason {
    /// A later inspection became current; all areas `UNCHANGED` when it confirms. Or, while its
    /// report is not there, press states areas of it that were not stated before.
    NEW_INSPECTION,
    /// The dated report of what was provisional is here.
    PROVISIONAL_CONFIRMED,
    /// The same inspection, told better.
    CORRECTION,
    /// A document was taken back.
    WITHDRAWAL,
    /// A rule of the rating changed; told to nobody without an operator's release.
    RECALCULATED,
    /// A letter without grades: all areas `UNCHANGED`.
    VISIT
}
