package org.gradewatch.notification.ledger;

import java.time.Duration;
import java.time.Instant;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.ledger.Ledger.Waiting;
import org.gradewatch.notification.post.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Reckons from time to time, and shows the outcome as metrics.
final class LedgerWatch implements SmartLifecycle {

    private static final Duration COUNTING = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final LedgerSettings settings;
    private volatile Waiting waiting = new Waiting(0, 0);
    private volatile long gap;
    private volatile @Nullable Lane lane;
    private Instant nextCheck = Instant.MIN;
    private Instant nextCheckOfAll = Instant.MIN;

    LedgerWatch(Ledger ledger, LedgerSettings settings, NotificationMeters meters) {
        this.ledger = ledger;
        this.settings = settings;
        meters.watch(() -> waiting.pending(), () -> waiting.oldestSeconds(), () -> gap);
    }

    private Duration round() {
        waiting = ledger.waiting();
        Instant now = Instant.now();
        if (now.isAfter(nextCheckOfAll)) {
            nextCheckOfAll = now.plus(settings.checkAll());
            ledger.checkAll();
            gap = ledger.gap();
        }
        if (now.isAfter(nextCheck)) {
            nextCheck = now.plus(settings.check());
            ledger.checkRecent(settings.recent());
            gap = ledger.gap();
        }
        return COUNTING;
    }

    @Override
    public void start() {
        lane = Lane.open("ledger", this::round);
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
