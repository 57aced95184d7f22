package org.gradewatch.notification.post;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread of its own for work that is done in rounds, for as long as the lane is open. Whatever
/// fails in a round, the next one comes.
public final class Lane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Round round;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    private Lane(String name, Round round) {
        this.name = name;
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    public static Lane open(String name, Round round) {
        var lane = new Lane(name, round);
        lane.thread.start();
        return lane;
    }

    /// Some work, and how long to wait before there can be more.
    @FunctionalInterface
    public interface Round {

        Duration work();
    }

    /// There is something to do: the next round begins at once.
    public void wake() {
        woken.release();
    }

    /// Whether a round that goes on for long should end early.
    public boolean isClosed() {
        return closed;
    }

    private void run() {
        while (!closed) {
            rest(attempt());
        }
    }

    private Duration attempt() {
        try {
            return round.work();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("{}: {} (goes on)", name, e.toString());
            }
            return AFTER_A_FAILURE;
        }
    }

    private void rest(Duration pause) {
        try {
            if (!pause.isZero() && woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /// The round under way is finished first.
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (!thread.join(Duration.ofSeconds(8))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
