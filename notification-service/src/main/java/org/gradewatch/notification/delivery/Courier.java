package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.delivery.Deliveries.Claim;
import org.gradewatch.notification.delivery.Deliveries.End;
import org.gradewatch.notification.delivery.Deliveries.Leased;
import org.gradewatch.notification.delivery.Stories.Told;
import org.gradewatch.notification.letter.Letters;
import org.gradewatch.notification.letter.Recipient;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Broken;
import org.gradewatch.notification.post.Handover.Deferred;
import org.gradewatch.notification.post.Handover.Refused;
import org.gradewatch.notification.post.Handover.Unreachable;
import org.gradewatch.notification.post.Mail;
import org.gradewatch.notification.post.SmtpLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Brings mails to people over one connection, a batch of leased deliveries after the other. Each
/// is settled as soon as the server has taken it.
///
/// At least once: when the process dies between the server's "250" and our commit, and the server
/// keeps no [copies that we can look at][Doubts], the mail goes out a second time, under the same
/// Message-ID.
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Deliveries deliveries;
    private final Doubts doubts;
    private final Stories stories;
    private final Letters letters;
    private final SmtpLine line;
    private final NotificationMeters meters;
    private final DeliverySettings settings;
    private final RetryPolicy retry;
    /// Soon again, for it may be nobody's fault; but a mail that breaks every line must not stand at
    /// the head of the queue for ever.
    private final RetryPolicy afterABreak;

    Courier(
            Deliveries deliveries,
            Doubts doubts,
            Stories stories,
            Letters letters,
            SmtpLine line,
            NotificationMeters meters,
            DeliverySettings settings) {
        this.deliveries = deliveries;
        this.doubts = doubts;
        this.stories = stories;
        this.letters = letters;
        this.line = line;
        this.meters = meters;
        this.settings = settings;
        this.retry = new RetryPolicy(settings.firstRetry(), settings.longestRetry(), settings.retryFor());
        this.afterABreak = new RetryPolicy(settings.serverAway(), settings.longestRetry(), settings.retryFor());
    }

    /// @param closing whether to give back what is left
    /// @return how long to wait for more
    Duration round(BooleanSupplier closing) {
        List<Leased> batch = deliveries.lease(settings.batch());
        try {
            List<Leased> open = settleAccepted(batch);
            for (int i = 0; i < open.size(); i++) {
                if (closing.getAsBoolean() || !attempt(open.get(i))) {
                    deliveries.release(open.subList(i, open.size()));
                    return settings.serverAway();
                }
            }
        } finally {
            deliveries.letGo(batch);
        }
        return batch.size() == settings.batch() ? Duration.ZERO : settings.poll();
    }

    /// @return those whose mail must still be brought
    private List<Leased> settleAccepted(List<Leased> batch) {
        Set<Leased> accepted = doubts.accepted(batch);
        accepted.forEach(delivery -> settle(delivery, End.DELIVERED, "accepted before the process died"));
        return batch.stream().filter(delivery -> !accepted.contains(delivery)).toList();
    }

    /// One that cannot be written keeps none of the others waiting.
    ///
    /// @return whether there is any use in going on
    private boolean attempt(Leased delivery) {
        try {
            return bring(delivery);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("delivery {} failed, trying again later", delivery.id(), e);
            defer(retry, delivery, e.toString());
            return true;
        }
    }

    /// @return whether there is any use in going on
    private boolean bring(Leased delivery) {
        Told told = stories.of(delivery.sequence());
        AuthorityRef authority = told.alert().change().authority();
        Optional<Claim> claimed =
                deliveries.claim(delivery, authority, told.alert().toldBy());
        if (claimed.isEmpty()) {
            return true;
        }
        Claim claim = claimed.get();
        if (claim.email() == null || !claim.follows()) {
            settle(delivery, End.CANCELLED, "left before the mail was sent");
            return true;
        }
        Instant earlier = claim.earlierIsDue();
        if (earlier != null) {
            // Or what is put right would arrive after what puts it right.
            Instant now = Instant.now();
            deliveries.putOff(delivery, (earlier.isAfter(now) ? earlier : now).plus(settings.poll()));
            return true;
        }
        if (told.alert().thoseTold() && !claim.wasTold() && told.alert().news().isEmpty()) {
            settle(delivery, End.SUPPRESSED, "the mail that this one corrects was never delivered");
            return true;
        }
        Mail mail = letters.letter(
                claim.wasTold() ? told.again() : told.anew(),
                new Recipient(delivery.person(), claim.email(), Because.words(claim.because(), authority)));
        return send(delivery, mail, told);
    }

    private boolean send(Leased delivery, Mail mail, Told told) {
        return switch (line.send(mail)) {
            case Accepted() -> {
                // First of all: what dies before this is written down is in doubt.
                settle(delivery, End.DELIVERED, null);
                meters.accepted(Duration.between(told.alert().change().cause().seenAt(), Instant.now()));
                yield true;
            }
            case Refused(var reply) -> {
                settle(delivery, End.BOUNCED, reply);
                yield true;
            }
            case Deferred(var reply) -> {
                defer(retry, delivery, reply);
                yield true;
            }
            case Broken(var why) -> {
                defer(afterABreak, delivery, why);
                yield false;
            }
            case Unreachable(var why) -> {
                LOG.warn("the mail server cannot be used, trying again in {}: {}", settings.serverAway(), why);
                yield false;
            }
        };
    }

    private void defer(RetryPolicy policy, Leased delivery, String reply) {
        Duration age = Duration.between(delivery.createdAt(), Instant.now());
        policy.after(delivery.attempts() + 1, age, ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(
                        after -> deliveries.tryAgain(delivery, after, reply),
                        () -> settle(delivery, End.BOUNCED, "given up: " + reply));
    }

    private void settle(Leased delivery, End end, @Nullable String detail) {
        if (Persistently.done(() -> deliveries.settle(delivery, end, detail))) {
            meters.settled(end.name());
        }
    }
}
