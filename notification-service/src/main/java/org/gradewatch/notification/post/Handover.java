package org.gradewatch.notification.post;

/// What became of a mail that we tried to hand over.
public sealed interface Handover {

    /// The server has it, and answers for it.
    record Accepted() implements Handover {}

    /// It will not be had, now or later: a 5xx for this recipient or this message, or no mail can
    /// be made of it.
    ///
    /// @param ofTheRecipient whether it was said of the recipient, before the message was seen
    record Refused(String reply, boolean ofTheRecipient) implements Handover {}

    /// The server will not have it now (a 4xx for this recipient or this message).
    record Deferred(String reply) implements Handover {}

    /// The line broke over it, which may be its own fault or nobody's. Whether the server got it
    /// before is not known.
    record Broken(String why) implements Handover {}

    /// There is no talking to the server, or it refuses us altogether. It says nothing about the
    /// mail.
    record Unreachable(String why) implements Handover {}

    /// We did not let it through to its end, and the server does not have it. That is nobody's
    /// fault.
    record HeldBack() implements Handover {}
}
