package org.gradewatch.notification.subscription;

/// What is told only to those who ask for it.
public enum Include {
    /// An inspection that leaves every judgement as it was.
    CONFIRMATIONS,
    /// Areas that come or go because the framework has others.
    FRAMEWORK,
    /// Letters about visits, which give no grades.
    VISITS
}
