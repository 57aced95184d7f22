package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.delivery.Deliveries.Ending;

/// Brings mails to people over one connection, a batch of leased deliveries after the other. While
/// it is written down that the server took one mail, the next is made ready and goes out, all but
/// the dot that ends it; that follows when it is done. A server that has no dot has no mail.
///
/// At least once: when the process dies between the server's "250" and our commit, and the server
/// keeps no [copies that we can look at][Doubts], the mail goes out a second time, under the same
/// Message-ID. There is never more than one such mail a courier.
final class Courier {

    /// What is known of the people of a batch is asked anew after so long.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Deliveries deliveries;
    private final Lookout lookout;
    private final Doubts doubts;
    private final Packing packing;
    private final Bringing bringing;
    private final Settling settling;
    private final Allowance allowance;
    private final DeliverySettings settings;

    Courier(
            Deliveries deliveries,
            Lookout lookout,
            Doubts doubts,
            Packing packing,
            Bringing bringing,
            Settling settling,
            Allowance allowance,
            DeliverySettings settings) {
        this.deliveries = deliveries;
        this.lookout = lookout;
        this.doubts = doubts;
        this.packing = packing;
        this.bringing = bringing;
        this.settling = settling;
        this.allowance = allowance;
        this.settings = settings;
    }

    /// @param closing whether to give back what is left
    /// @return how long to wait for more
    Duration round(BooleanSupplier closing) {
        if (!allowance.isGoing()) {
            return settings.poll();
        }
        int most = Math.min(settings.batch(), allowance.mostAtATime());
        List<Parcel> batch = lookout.look(most, () -> deliveries.lease(most));
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

    /// @return those whose mail must still be brought
    private List<Parcel> settleAccepted(List<Parcel> batch) {
        Set<Parcel> accepted = doubts.accepted(batch);
        List<Ending> endings = accepted.stream()
                .flatMap(parcel -> packing.endingsOfAccepted(parcel).stream())
                .toList();
        Written.await(settling.settle(endings));
        return batch.stream().filter(parcel -> !accepted.contains(parcel)).toList();
    }

    /// @return how many were attempted before there was no use in going on
    private int attempt(List<Parcel> allowed, BooleanSupplier closing) {
        var written = new Written();
        try {
            return attempt(allowed, closing, written);
        } finally {
            written.await();
        }
    }

    private int attempt(List<Parcel> allowed, BooleanSupplier closing, Written written) {
        int done = 0;
        var known = new Known(packing, allowed);
        while (done < allowed.size() && !closing.getAsBoolean() && !allowance.isStopped()) {
            Parcel parcel = allowed.get(done);
            if (known.isOlderThan(FRESH)) {
                written.await();
                known = new Known(packing, allowed.subList(done, allowed.size()));
            }
            Prepared next = bringing.prepare(parcel, known.claims());
            if (!bringing.bring(next, written)) {
                return done;
            }
            done++;
        }
        return done;
    }
}
