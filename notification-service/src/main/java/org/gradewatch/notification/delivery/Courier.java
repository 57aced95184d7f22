package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.bounce.Verdict;
import org.gradewatch.notification.delivery.Deliveries.End;
import org.gradewatch.notification.delivery.Deliveries.Ending;
import org.gradewatch.notification.delivery.Deliveries.Leased;
import org.gradewatch.notification.delivery.Packing.Packed;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Broken;
import org.gradewatch.notification.post.Handover.Deferred;
import org.gradewatch.notification.post.Handover.Refused;
import org.gradewatch.notification.post.Handover.Unreachable;
import org.gradewatch.notification.post.Mail;
import org.gradewatch.notification.post.SmtpLine;
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
    private final Packing packing;
    private final SmtpLine line;
    private final Allowance allowance;
    private final Returning returning;
    private final NotificationMeters meters;
    private final DeliverySettings settings;
    private final RetryPolicy retry;
    /// Soon again, for it may be nobody's fault; but a mail that breaks every line must not stand
    /// at the head of the queue for ever.
    private final RetryPolicy afterABreak;

    Courier(
            Deliveries deliveries,
            Doubts doubts,
            Packing packing,
            SmtpLine line,
            Allowance allowance,
            Returning returning,
            NotificationMeters meters,
            DeliverySettings settings) {
        this.deliveries = deliveries;
        this.doubts = doubts;
        this.packing = packing;
        this.line = line;
        this.allowance = allowance;
        this.returning = returning;
        this.meters = meters;
        this.settings = settings;
        this.retry = new RetryPolicy(settings.firstRetry(), settings.longestRetry(), settings.retryFor());
        this.afterABreak = new RetryPolicy(settings.serverAway(), settings.longestRetry(), settings.retryFor());
    }

    /// @param closing whether to give back what is left
    /// @return how long to wait for more
    Duration round(BooleanSupplier closing) {
        if (!allowance.isGoing()) {
            return settings.poll();
        }
        int most = Math.min(settings.batch(), allowance.mostAtATime());
        List<Parcel> batch = deliveries.lease(most);
        try {
            List<Parcel> open = settleAccepted(batch);
            int allowed = allowance.take(open.size());
            int done = attempt(open.subList(0, allowed), closing);
            if (done < open.size()) {
                deliveries.release(open.subList(done, open.size()));
            }
            allowance.giveBack(allowed - done);
            if (done < allowed) {
                return settings.serverAway();
            }
            return batch.size() == most && allowed == open.size() ? Duration.ZERO : settings.poll();
        } finally {
            deliveries.letGo(batch);
        }
    }

    /// @return how many were attempted before there was no use in going on
    private int attempt(List<Parcel> allowed, BooleanSupplier closing) {
        int done = 0;
        while (done < allowed.size()
                && !closing.getAsBoolean()
                && !allowance.isStopped()
                && attempt(allowed.get(done))) {
            done++;
        }
        return done;
    }

    /// @return those whose mail must still be brought
    private List<Parcel> settleAccepted(List<Parcel> batch) {
        Set<Parcel> accepted = doubts.accepted(batch);
        accepted.forEach(parcel -> settle(packing.endingsOfAccepted(parcel)));
        return batch.stream().filter(parcel -> !accepted.contains(parcel)).toList();
    }

    /// One that cannot be written keeps none of the others waiting.
    ///
    /// @return whether there is any use in going on
    private boolean attempt(Parcel parcel) {
        try {
            return bring(parcel);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("delivery {} failed, trying again later", parcel.first().id(), e);
            defer(retry, parcel, e.toString());
            return true;
        }
    }

    /// @return whether there is any use in going on
    private boolean bring(Parcel parcel) {
        Optional<Packed> found = packing.pack(parcel);
        if (found.isEmpty()) {
            return true;
        }
        Packed packed = found.get();
        Instant earlier = packed.putOffUntil();
        if (earlier != null) {
            // Or what is put right would arrive after what puts it right.
            Instant now = Instant.now();
            deliveries.putOff(parcel, (earlier.isAfter(now) ? earlier : now).plus(settings.poll()));
            return true;
        }
        Instant pausedUntil = packed.pausedUntil();
        if (pausedUntil != null && pausedUntil.isAfter(Instant.now())) {
            deliveries.park(parcel, pausedUntil);
            return true;
        }
        Mail mail = packed.mail();
        if (mail == null) {
            settle(packed.untold());
            return true;
        }
        return send(parcel, packed, mail);
    }

    private boolean send(Parcel parcel, Packed packed, Mail mail) {
        return switch (line.send(mail, returning.paths().of(parcel.first().id()))) {
            case Accepted() -> {
                // First of all: what dies before this is written down is in doubt.
                settle(packed.endings(End.DELIVERED, null));
                packed.sinceReport(Instant.now()).ifPresent(meters::accepted);
                yield true;
            }
            case Refused(var reply, var ofTheRecipient) -> {
                refused(packed, reply, Verdict.of(reply, ofTheRecipient));
                yield true;
            }
            case Deferred(var reply) -> {
                defer(retry, parcel, reply);
                yield true;
            }
            case Broken(var why) -> {
                defer(afterABreak, parcel, why);
                yield false;
            }
            case Unreachable(var why) -> {
                LOG.warn("the mail server cannot be used, trying again in {}: {}", settings.serverAway(), why);
                yield false;
            }
        };
    }

    private void refused(Packed packed, String reply, Verdict verdict) {
        settle(packed.untold());
        Persistently.done(() -> {
            for (Leased delivery : packed.told()) {
                meters.settled(returning.bounces().failed(delivery.id(), reply, Verdict.code(reply), verdict));
            }
            return true;
        });
    }

    private void defer(RetryPolicy policy, Parcel parcel, String reply) {
        Duration age = Duration.between(parcel.first().readyAt(), Instant.now());
        policy.after(
                        parcel.first().attempts() + 1,
                        age,
                        ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(
                        after -> deliveries.tryAgain(parcel, after, reply),
                        () -> settle(parcel.endings(End.BOUNCED, "given up: " + reply)));
    }

    private void settle(List<Ending> endings) {
        Persistently.done(() -> {
            deliveries
                    .settle(endings)
                    .forEach(ending -> meters.settled(ending.end().name()));
            return true;
        });
    }
}
