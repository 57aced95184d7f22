package org.gradewatch.notification.alert;

/// To whom a piece of news is news: to everyone whose follow matches, or only to those who asked
/// for more of its kind. All but the first are words of
/// [Include][org.gradewatch.notification.subscription.Include].
public enum Asked {
    BY_DEFAULT,
    CONFIRMATIONS,
    FRAMEWORK,
    VISITS
}
