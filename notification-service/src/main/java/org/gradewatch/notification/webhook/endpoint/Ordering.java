package org.gradewatch.notification.webhook.endpoint;

/// In what order an endpoint gets its events.
public enum Ordering {
    /// By sequence, but one that fails keeps no other waiting.
    NONE,
    /// One that fails keeps all later ones of its authority waiting.
    PER_AUTHORITY
}
