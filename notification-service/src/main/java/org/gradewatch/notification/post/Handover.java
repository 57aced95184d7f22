package org.gradewatch.notification.post;

/// What became of a mail that we tried to hand over.
public sealed interface Handover {

    /// The server has it, and answers for it.
    record Accepted() implements Handover {}

    /// The server will not have it, now or later (a 5xx for this recipient or this message).
    record Refused(String reply) implements Handover {}

    /// The server will not have it now (a 4xx for this recipient or this message).
    record Deferred(String reply) implements Handover {}

    /// There is no talking to the server, or it refuses us altogether. It says nothing about the
    /// mail; whether the server got it before the line broke is not known.
    record Unreachable(String why) implements Handover {}
}
