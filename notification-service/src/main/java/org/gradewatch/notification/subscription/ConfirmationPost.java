package org.gradewatch.notification.subscription;

import java.time.Duration;
import java.util.Optional;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Broken;
import org.gradewatch.notification.post.Handover.Deferred;
import org.gradewatch.notification.post.Handover.HeldBack;
import org.gradewatch.notification.post.Handover.Refused;
import org.gradewatch.notification.post.Handover.Unreachable;
import org.gradewatch.notification.post.Lane;
import org.gradewatch.notification.post.MailServer;
import org.gradewatch.notification.post.SmtpLine;
import org.gradewatch.notification.subscription.Confirmations.Due;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sends the mails about subscriptions themselves, in a lane and over a connection of their own:
/// however many alerts go out meanwhile, nobody who subscribes waits for them, nor for the limit of
/// mails a minute, nor for the brake. Only an operator's stop holds the confirmations up; the mails
/// on successors, which can be many, come after them and stop at the brake.
final class ConfirmationPost implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationPost.class);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration SERVER_AWAY = Duration.ofSeconds(5);

    private final Confirmations confirmations;
    private final ConfirmationMail mail;
    private final SuccessionMails successions;
    private final MailServer server;
    private final Allowance allowance;
    private final InDoubt inDoubt;
    private @Nullable SmtpLine line;
    private volatile @Nullable Lane lane;

    ConfirmationPost(
            Confirmations confirmations,
            ConfirmationMail mail,
            SuccessionMails successions,
            MailServer server,
            Allowance allowance,
            InDoubt inDoubt) {
        this.confirmations = confirmations;
        this.mail = mail;
        this.successions = successions;
        this.server = server;
        this.allowance = allowance;
        this.inDoubt = inDoubt;
    }

    void wake() {
        Lane current = lane;
        if (current != null) {
            current.wake();
        }
    }

    private Duration sendNext(SmtpLine over) {
        if (allowance.isStopped()) {
            return QUIET;
        }
        return confirmations
                .next()
                .map(this::confirmation)
                .or(() -> allowance.isGoing() ? successions.next() : Optional.empty())
                .map(next -> send(next, over))
                .orElse(QUIET);
    }

    private Outgoing confirmation(Due due) {
        return new Outgoing(
                mail.write(due),
                due.attempt(),
                due.inDoubt() ? Optional.of(mail.messageId(due, due.attempt() - 1)) : Optional.empty(),
                due.requestedAt(),
                () -> confirmations.sent(due.id()),
                () -> confirmations.refused(due.id()),
                after -> confirmations.again(due.id(), after));
    }

    private Duration send(Outgoing next, SmtpLine over) {
        if (inDoubt.wasAccepted(next)) {
            next.sent().run();
            return Duration.ZERO;
        }
        return switch (over.send(next.mail())) {
            case Accepted() -> {
                next.sent().run();
                allowance.charge(1);
                yield Duration.ZERO;
            }
            case Refused ignored -> {
                next.refused().run();
                yield Duration.ZERO;
            }
            case Deferred(var reply) -> {
                next.again().accept(Duration.ofSeconds(30L * Math.min(next.attempt(), 60)));
                yield Duration.ZERO;
            }
            case HeldBack() -> {
                // Only what waits for something else is.
                next.again().accept(SERVER_AWAY);
                yield SERVER_AWAY;
            }
            case Broken(var why) -> {
                next.again().accept(SERVER_AWAY.multipliedBy(next.attempt()));
                yield SERVER_AWAY;
            }
            case Unreachable(var why) -> {
                LOG.warn("no confirmation mail goes out, trying again in {}: {}", SERVER_AWAY, why);
                next.again().accept(SERVER_AWAY);
                yield SERVER_AWAY;
            }
        };
    }

    @Override
    public void start() {
        SmtpLine over = server.line();
        line = over;
        lane = Lane.open("confirmation-mails", () -> sendNext(over));
    }

    @Override
    public void stop() {
        Lane current = lane;
        lane = null;
        if (current != null) {
            current.close();
        }
        if (line != null) {
            line.close();
        }
    }

    @Override
    public boolean isRunning() {
        return lane != null;
    }
}
