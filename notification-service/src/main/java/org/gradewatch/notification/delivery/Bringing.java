package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.bounce.Verdict;
import org.gradewatch.notification.delivery.Claims.Claim;
import org.gradewatch.notification.delivery.Deliveries.End;
import org.gradewatch.notification.delivery.Deliveries.Leased;
import org.gradewatch.notification.delivery.Packing.Packed;
import org.gradewatch.notification.post.Handover;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Broken;
import org.gradewatch.notification.post.Handover.Deferred;
import org.gradewatch.notification.post.Handover.HeldBack;
import org.gradewatch.notification.post.Handover.Refused;
import org.gradewatch.notification.post.Handover.Unreachable;
import org.gradewatch.notification.post.Mail;
import org.gradewatch.notification.post.SmtpLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// One parcel made ready, handed to the mail server, and what the server said written down.
final class Bringing {

    private static final Logger LOG = LoggerFactory.getLogger(Bringing.class);

    /// So long a server is left waiting for the end of a mail.
    private static final Duration LONGEST_HOLD = Duration.ofMillis(500);

    private final Deliveries deliveries;
    private final Packing packing;
    private final SmtpLine line;
    private final Returning returning;
    private final Settling settling;
    private final NotificationMeters meters;
    private final DeliverySettings settings;
    private final RetryPolicy retry;
    /// Soon again, for it may be nobody's fault; but a mail that breaks every line must not stand
    /// at the head of the queue for ever.
    private final RetryPolicy afterABreak;

    Bringing(
            Deliveries deliveries,
            Packing packing,
            SmtpLine line,
            Returning returning,
            Settling settling,
            NotificationMeters meters,
            DeliverySettings settings) {
        this.deliveries = deliveries;
        this.packing = packing;
        this.line = line;
        this.returning = returning;
        this.settling = settling;
        this.meters = meters;
        this.settings = settings;
        this.retry = new RetryPolicy(settings.firstRetry(), settings.longestRetry(), settings.retryFor());
        this.afterABreak = new RetryPolicy(settings.serverAway(), settings.longestRetry(), settings.retryFor());
    }

    /// One that cannot be written keeps none of the others waiting.
    Prepared prepare(Parcel parcel, Map<Long, Claim> known) {
        try {
            return packing.pack(parcel, known)
                    .map(packed -> prepared(parcel, packed))
                    .orElseGet(Prepared.Lost::new);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Prepared.Unwritable(parcel, e);
        }
    }

    private Prepared prepared(Parcel parcel, Packed packed) {
        Mail mail = packed.mail();
        if (mail == null || packed.putOffUntil() != null || isPaused(packed)) {
            return new Prepared.Aside(parcel, packed);
        }
        Optional<String> returnPath = returning.paths().of(parcel.first().id());
        return new Prepared.ToSend(parcel, packed, line.ready(mail, returnPath));
    }

    private static boolean isPaused(Packed packed) {
        Instant until = packed.pausedUntil();
        return until != null && until.isAfter(Instant.now());
    }

    /// @param written told of what is to be written down before the next mail goes out to its end
    /// @return whether there is any use in going on
    boolean bring(Prepared prepared, Written written) {
        return switch (prepared) {
            case Prepared.Lost() -> true;
            case Prepared.Aside(var parcel, var packed) -> {
                written.await();
                putAside(parcel, packed, written);
                yield true;
            }
            case Prepared.Unwritable(var parcel, var why) -> {
                written.await();
                failed(parcel, why, written);
                yield true;
            }
            case Prepared.ToSend(var parcel, var packed, var mail) -> {
                try {
                    yield send(parcel, packed, mail, written);
                } catch (DataAccessException e) {
                    throw e;
                } catch (RuntimeException e) {
                    failed(parcel, e, written);
                    yield true;
                }
            }
        };
    }

    private void failed(Parcel parcel, RuntimeException why, Written written) {
        LOG.error("delivery {} failed, trying again later", parcel.first().id(), why);
        defer(retry, parcel, why.toString(), written);
    }

    private void putAside(Parcel parcel, Packed packed, Written written) {
        Instant earlier = packed.putOffUntil();
        Instant pausedUntil = packed.pausedUntil();
        if (earlier != null) {
            // Or what is put right would arrive after what puts it right.
            Instant now = Instant.now();
            deliveries.putOff(parcel, (earlier.isAfter(now) ? earlier : now).plus(settings.poll()));
        } else if (pausedUntil != null && isPaused(packed)) {
            deliveries.park(parcel, pausedUntil);
        } else {
            written.later(settling.settle(packed.untold()));
        }
    }

    /// What the server was told before is written down before the end of this mail goes out: a
    /// process that dies leaves one mail in doubt, not two.
    private boolean send(Parcel parcel, Packed packed, SmtpLine.Ready mail, Written written) {
        Handover handover = line.send(mail, () -> written.isWithin(LONGEST_HOLD));
        written.await();
        return switch (handover) {
            case Accepted() -> {
                // First of all: what dies before this is written down is in doubt.
                written.later(settling.settle(packed.endings(End.DELIVERED, null)));
                packed.sinceReport(Instant.now()).ifPresent(meters::accepted);
                yield true;
            }
            case Refused(var reply, var ofTheRecipient) -> {
                refused(packed, reply, Verdict.of(reply, ofTheRecipient), written);
                yield true;
            }
            case Deferred(var reply) -> {
                defer(retry, parcel, reply, written);
                yield true;
            }
            case HeldBack() -> {
                deliveries.release(List.of(parcel));
                yield true;
            }
            case Broken(var why) -> {
                defer(afterABreak, parcel, why, written);
                yield false;
            }
            case Unreachable(var why) -> {
                LOG.warn("the mail server cannot be used, trying again in {}: {}", settings.serverAway(), why);
                yield false;
            }
        };
    }

    private void refused(Packed packed, String reply, Verdict verdict, Written written) {
        written.later(settling.settle(packed.untold()));
        for (Leased delivery : packed.told()) {
            settling.orAside(delivery.id(), () -> {
                meters.settled(returning.bounces().failed(delivery.id(), reply, Verdict.code(reply), verdict));
                return true;
            });
        }
    }

    private void defer(RetryPolicy policy, Parcel parcel, String reply, Written written) {
        Duration age = Duration.between(parcel.first().readyAt(), Instant.now());
        policy.after(
                        parcel.first().attempts() + 1,
                        age,
                        ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(
                        after -> deliveries.tryAgain(parcel, after, reply),
                        () -> written.later(settling.settle(parcel.endings(End.BOUNCED, "given up: " + reply))));
    }
}
