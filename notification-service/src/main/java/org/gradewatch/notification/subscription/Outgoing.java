package org.gradewatch.notification.subscription;

import java.time.Duration;
import java.util.function.Consumer;
import org.gradewatch.notification.post.Mail;

/// A mail about a subscription itself, and what is written down of its fate.
///
/// @param attempt counted from 1
record Outgoing(Mail mail, int attempt, Runnable sent, Runnable refused, Consumer<Duration> again) {}
