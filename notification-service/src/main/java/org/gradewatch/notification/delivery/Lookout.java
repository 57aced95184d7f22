package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// While there is nothing to do, one courier looks for work and not all of them: where very many
/// deliveries are about to be committed, each look goes past all of them.
final class Lookout {

    /// At most this share of the time is spent looking.
    private static final int ONE_IN = 5;

    private final ReentrantLock looking = new ReentrantLock();
    private final long pollNanos;
    private volatile boolean idle;
    private volatile long notBefore = System.nanoTime();

    /// @param poll how often somebody looks
    Lookout(Duration poll) {
        this.pollNanos = poll.toNanos();
    }

    /// @param most a batch of so many is a full one: there may be more
    /// @return nothing where another courier looks, or has just looked in vain
    List<Parcel> look(int most, Supplier<List<Parcel>> lease) {
        if (!idle) {
            return found(most, lease);
        }
        if (System.nanoTime() - notBefore < 0 || !looking.tryLock()) {
            return List.of();
        }
        try {
            return found(most, lease);
        } finally {
            looking.unlock();
        }
    }

    private List<Parcel> found(int most, Supplier<List<Parcel>> lease) {
        long began = System.nanoTime();
        List<Parcel> found = lease.get();
        long ended = System.nanoTime();
        // A little less than the poll: whoever looked comes back after just so long.
        notBefore = ended + Math.max(pollNanos / 2, (ended - began) * (ONE_IN - 1));
        idle = found.size() < most;
        return found;
    }
}
