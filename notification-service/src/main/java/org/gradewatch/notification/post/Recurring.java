package org.gradewatch.notification.post;

import org.gradewatch.notification.post.Lane.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// A [Lane] that is open for as long as the service runs.
public final class Recurring implements SmartLifecycle {

    private final String name;
    private final Round round;
    private final Runnable first;
    private final int phase;
    private volatile @Nullable Lane lane;

    private Recurring(String name, Round round, Runnable first, int phase) {
        this.name = name;
        this.round = round;
        this.first = first;
        this.phase = phase;
    }

    public static Recurring named(String name, Round round) {
        return new Recurring(name, round, () -> {}, DEFAULT_PHASE);
    }

    /// @param when what has a smaller number starts before, and has ended its start
    /// @param first done once, before the rounds and before the start ends
    public Recurring startingIn(int when, Runnable first) {
        return new Recurring(name, round, first, when);
    }

    @Override
    public void start() {
        first.run();
        lane = Lane.open(name, round);
    }

    @Override
    public void stop() {
        Lane current = lane;
        lane = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public boolean isRunning() {
        return lane != null;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
