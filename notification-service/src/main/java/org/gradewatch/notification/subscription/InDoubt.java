package org.gradewatch.notification.subscription;

import java.util.Set;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.post.AcceptedMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails about subscriptions that a process had in hand when it died: where the mail server's
/// copies can be looked at, what it took is not sent again.
final class InDoubt {

    private static final Logger LOG = LoggerFactory.getLogger(InDoubt.class);

    private final AcceptedMails accepted;
    private final NotificationMeters meters;

    InDoubt(AcceptedMails accepted, NotificationMeters meters) {
        this.accepted = accepted;
        this.meters = meters;
    }

    boolean wasAccepted(Outgoing next) {
        return next.inDoubt()
                .map(id -> accepted.among(Set.of(id), next.since()).map(Set::isEmpty))
                .map(notFound -> {
                    String outcome =
                            notFound.map(none -> none ? "not_found" : "found").orElse("unknown");
                    meters.inDoubt(outcome, 1);
                    LOG.info("a mail about a subscription was in hand when a process died: {}", outcome);
                    return outcome.equals("found");
                })
                .orElse(false);
    }
}
