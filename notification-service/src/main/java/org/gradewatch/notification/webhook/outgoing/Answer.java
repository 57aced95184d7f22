package org.gradewatch.notification.webhook.outgoing;

import java.time.Duration;
import java.util.Map;

/// What came of a call.
public sealed interface Answer {

    Duration took();

    /// The receiver answered. That it broke off the rest, or sent it for ever, changes nothing.
    ///
    /// @param headers by their names in lower case
    /// @param beginning of what it said, without control characters
    record Answered(int status, Map<String, String> headers, String beginning, Duration took) implements Answer {}

    /// @param detail in words, for the owner of the endpoint
    record Unreached(Why why, String detail, Duration took) implements Answer {}
}
