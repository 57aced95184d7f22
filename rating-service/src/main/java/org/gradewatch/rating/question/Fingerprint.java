package org.gradewatch.rating.question;

/// Of something that answers are made of.
@FunctionalInterface
public interface Fingerprint {

    /// Equal to an earlier one for as long as nothing has changed. Asked for before an answer is
    /// made: the answer may be newer than that, never older.
    Object now();
}
