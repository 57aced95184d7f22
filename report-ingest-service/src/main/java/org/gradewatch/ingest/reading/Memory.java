package org.gradewatch.ingest.reading;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The memory that all readings share. One that runs out of it is begun once more, alone: what then
/// still runs out is itself too large, and not a victim of the one beside it.
final class Memory {

    private static final int ALL = Integer.MAX_VALUE;

    private final Semaphore shares = new Semaphore(ALL, true);
    private final Duration patience;

    /// @param patience how long a reading waits to be alone
    Memory(Duration patience) {
        this.patience = patience;
    }

    /// @throws OutOfMemoryError when there is too little even for this one alone
    <T> T use(Work<T> work) throws InterruptedException {
        shares.acquire();
        try {
            return work.with(new Share(1));
        } catch (OutOfMemoryError e) {
            return alone(work, e);
        }
    }

    private <T> T alone(Work<T> work, OutOfMemoryError before) throws InterruptedException {
        if (!shares.tryAcquire(ALL, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw before;
        }
        return work.with(new Share(ALL));
    }

    interface Work<T> {
        T with(Share share) throws InterruptedException;
    }

    /// Given back by the work when it has really ended.
    final class Share {

        private final int size;

        private Share(int size) {
            this.size = size;
        }

        void giveBack() {
            shares.release(size);
        }
    }
}
