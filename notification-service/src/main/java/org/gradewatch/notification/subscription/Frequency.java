package org.gradewatch.notification.subscription;

/// When mails come.
public enum Frequency {
    IMMEDIATE,
    DAILY,
    WEEKLY
}
