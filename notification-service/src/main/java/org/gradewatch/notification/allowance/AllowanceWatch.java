package org.gradewatch.notification.allowance;

import java.time.Duration;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.allowance.Sending.State;
import org.gradewatch.notification.post.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Looks every second whether another process stopped the sending, or let it go on.
final class AllowanceWatch implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Allowance allowance;
    private volatile @Nullable Lane lane;

    AllowanceWatch(Allowance allowance, NotificationMeters meters) {
        this.allowance = allowance;
        meters.watchSending(() -> allowance.known() == State.STOPPED, () -> allowance.known() == State.BRAKED);
    }

    private Duration round() {
        allowance.lookAgain();
        return EVERY;
    }

    /// Before anything is sent: a process that starts while sending is stopped sends nothing.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        allowance.lookAgain();
        lane = Lane.open("allowance", this::round);
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
}
