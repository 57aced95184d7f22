package org.gradewatch.ingest.publish;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.known.KnownTopics;
import org.gradewatch.model.Event;

/// Decides and publishes, one at a time: whoever decides sees everything that was published before,
/// so that a document sent fifty times at once is published once, and two that contradict each
/// other are noticed.
///
/// Our volume is a few documents a day and a history of hundreds, which goes many to a transaction;
/// reading, which is slow, happens before.
public final class Publisher {

    private final Known known;
    private final KnownTopics topics;
    private final Transactions transactions;
    private final Duration turn;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    /// Whether a transaction failed and nobody knows how it ended. Guarded by the lock.
    private boolean inDoubt;

    private volatile boolean open;

    Publisher(Known known, KnownTopics topics, Transactions transactions, Duration turn) {
        this.known = known;
        this.topics = topics;
        this.transactions = transactions;
        this.turn = turn;
    }

    /// @param decide what to publish, given all that is known; whatever must be on the disk before
    ///     the events are on their topics is put there by it
    /// @param afterwards what remains to be done once the events are there
    /// @throws NotNow when the broker is away, or what it holds has not been read yet
    public <T> T publish(Function<Known, Plan<T>> decide, Consumer<T> afterwards) {
        if (!open) {
            throw new NotNow("the shipped facts are being published first");
        }
        return inTurn(decide, afterwards);
    }

    /// As [#publish], for what has to be on the topics before anybody else may publish: an article
    /// on an old inspection must not look like news only because the history is not there yet.
    public <T> T publishFirst(Function<Known, Plan<T>> decide) {
        return inTurn(decide, _ -> {});
    }

    /// Lets everybody publish.
    public void open() {
        open = true;
    }

    /// Whether whoever wants to publish can.
    public boolean isReady() {
        return open && topics.areRead();
    }

    private <T> T inTurn(Function<Known, Plan<T>> decide, Consumer<T> afterwards) {
        takeTurn();
        try {
            knowEverything();
            Plan<T> plan = decide.apply(known);
            write(plan);
            afterwards.accept(plan.outcome());
            return plan.outcome();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!oneAtATime.tryLock(turn.toMillis(), MILLISECONDS)) {
                throw new NotNow("others are being published, and the queue does not move");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted", e);
        }
    }

    private void knowEverything() {
        if (inDoubt) {
            settle();
        }
        if (!topics.areRead()) {
            throw new NotNow("what was published so far has not been read yet");
        }
    }

    /// The broker ends the unfinished transaction one way or the other; then the topics say which.
    private void settle() {
        transactions.endUnfinished();
        try {
            if (!topics.readAgain(turn)) {
                throw new NotNow("what was published so far is being read again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted", e);
        }
        inDoubt = false;
    }

    private void write(Plan<?> plan) {
        if (plan.events().isEmpty()) {
            return;
        }
        inDoubt = true;
        transactions.write(plan.events());
        inDoubt = false;
        for (Event event : plan.events()) {
            known.apply(event);
        }
    }
}
