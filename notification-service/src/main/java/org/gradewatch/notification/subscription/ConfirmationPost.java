package org.gradewatch.notification.subscription;

import java.time.Duration;
import java.util.Optional;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Broken;
import org.gradewatch.notification.post.Handover.Deferred;
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

/// Sends the confirmation mails, in a lane and over a connection of their own: however many alerts
/// go out meanwhile, nobody who subscribes waits for them, nor for the limit of mails a minute, nor
/// for the brake. Only an operator's stop holds them up.
final class ConfirmationPost implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationPost.class);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration SERVER_AWAY = Duration.ofSeconds(5);

    private final Confirmations confirmations;
    private final ConfirmationMail mail;
    private final MailServer server;
    private final Allowance allowance;
    private @Nullable SmtpLine line;
    private volatile @Nullable Lane lane;

    ConfirmationPost(Confirmations confirmations, ConfirmationMail mail, MailServer server, Allowance allowance) {
        this.confirmations = confirmations;
        this.mail = mail;
        this.server = server;
        this.allowance = allowance;
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
        Optional<Due> next = confirmations.next();
        return next.map(due -> send(due, over)).orElse(QUIET);
    }

    private Duration send(Due due, SmtpLine over) {
        return switch (over.send(mail.write(due))) {
            case Accepted() -> {
                confirmations.sent(due.id());
                allowance.charge(1);
                yield Duration.ZERO;
            }
            case Refused(var reply) -> {
                confirmations.refused(due.id());
                yield Duration.ZERO;
            }
            case Deferred(var reply) -> {
                confirmations.again(due.id(), Duration.ofSeconds(30L * Math.min(due.attempt(), 60)));
                yield Duration.ZERO;
            }
            case Broken(var why) -> {
                confirmations.again(due.id(), SERVER_AWAY.multipliedBy(due.attempt()));
                yield SERVER_AWAY;
            }
            case Unreachable(var why) -> {
                LOG.warn("no confirmation mail goes out, trying again in {}: {}", SERVER_AWAY, why);
                confirmations.again(due.id(), SERVER_AWAY);
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
