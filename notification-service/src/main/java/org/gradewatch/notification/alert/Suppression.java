package org.gradewatch.notification.alert;

/// Why people were not told.
public enum Suppression {
    /// It is known from a table of outcomes: the shipped history, a back-fill.
    TABLE_BASIS,
    /// A rule of ours changed, nothing in the world.
    RECALCULATED,
    /// Published too long before we first saw it.
    TOO_OLD,
    /// No document says when it was published, so it could be old.
    NO_DATE,
    /// Nothing in it is news to anyone.
    NOTHING_NEW,
    /// The person heard of this inspection already.
    ALREADY_TOLD,
    /// The record is on the topic a second time.
    REPEATED,
    /// The record could not be read; it lies on the dead-letter topic.
    UNREADABLE
}
