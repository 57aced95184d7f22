package org.gradewatch.notification.webhook.outgoing;

/// Why no answer came.
public enum Why {
    /// The address is none that may be called. Nothing was sent to it.
    REFUSED_ADDRESS,
    /// Its name leads nowhere, or the DNS did not say. Nothing was sent.
    NO_SUCH_HOST,
    /// Nobody listens, or the network is away. Nothing was sent.
    CANNOT_CONNECT,
    /// The other side could not prove that it is who we meant, or hung up before it did. Nothing
    /// was sent.
    ENCRYPTION,
    /// There was no answer in time; whether the call was heard is unknown.
    TIMED_OUT,
    /// The line broke, or what came was no HTTP; whether the call was heard is unknown.
    BROKEN,
    /// We have too many calls under way ourselves, to that host or in all. It says nothing about
    /// the receiver, and nothing was sent.
    BUSY
}
