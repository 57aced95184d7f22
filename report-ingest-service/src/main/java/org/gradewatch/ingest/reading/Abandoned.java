package org.gradewatch.ingest.reading;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// The readings that nobody waits for any more.
public final class Abandoned {

    private final int most;
    private final AtomicLong all = new AtomicLong();
    private final AtomicInteger goingOn = new AtomicInteger();

    Abandoned(int most) {
        this.most = most;
    }

    /// How many there have been.
    public long all() {
        return all.get();
    }

    /// How many of them have not ended yet.
    public int goingOn() {
        return goingOn.get();
    }

    boolean areTooMany() {
        return goingOn.get() >= most;
    }

    /// Work that is not among them unless somebody abandons it before it ends.
    Work unless(Runnable work) {
        return new Work(work);
    }

    final class Work implements Runnable {

        private enum State {
            AWAITED,
            ABANDONED,
            ENDED
        }

        private final Runnable work;
        private final AtomicReference<State> state = new AtomicReference<>(State.AWAITED);

        private Work(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
            } finally {
                if (state.getAndSet(State.ENDED) == State.ABANDONED) {
                    goingOn.decrementAndGet();
                }
            }
        }

        void abandon() {
            goingOn.incrementAndGet();
            if (state.compareAndSet(State.AWAITED, State.ABANDONED)) {
                all.incrementAndGet();
            } else {
                goingOn.decrementAndGet();
            }
        }
    }
}
