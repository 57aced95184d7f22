package org.gradewatch.notification.subscription;

/// What may be expected of a wish, by what it would have brought before.
public interface Foresight {

    /// How many mails it would have sent in the last twelve months.
    int mailsInAYear(Wish wish);
}
