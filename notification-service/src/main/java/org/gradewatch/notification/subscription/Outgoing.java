package org.gradewatch.notification.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradewatch.notification.post.Mail;

/// A mail about a subscription itself, and what is written down of its fate.
///
/// @param attempt counted from 1
/// @param inDoubt the name of an earlier attempt's mail of which nothing was heard: who tried it
///     died over it, and it may be out
/// @param since nothing was tried before
record Outgoing(
        Mail mail,
        int attempt,
        Optional<String> inDoubt,
        Instant since,
        Runnable sent,
        Runnable refused,
        Consumer<Duration> again) {}
