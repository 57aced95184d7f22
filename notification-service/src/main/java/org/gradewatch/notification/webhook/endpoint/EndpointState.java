package org.gradewatch.notification.webhook.endpoint;

/// Whether an endpoint gets events. In every state but the last, what it is to get waits for it.
public enum EndpointState {
    /// It did not say yet that it wants any.
    UNVERIFIED,
    ACTIVE,
    /// By its holder.
    PAUSED,
    /// By us, because it failed for too long or said that it is gone.
    DISABLED,
    DELETED
}
