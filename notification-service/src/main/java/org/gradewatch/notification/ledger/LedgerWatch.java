package org.gradewatch.notification.ledger;

import java.time.Duration;
import java.time.Instant;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.NotificationMeters.Channel;
import org.gradewatch.notification.ledger.Ledger.Waiting;

/// Reckons from time to time, and shows the outcome as metrics.
final class LedgerWatch {

    private static final Duration COUNTING = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final LedgerSettings settings;
    private volatile Waiting waiting = new Waiting(0, 0);
    private volatile long gap;
    private Instant nextCheck = Instant.MIN;

    LedgerWatch(Ledger ledger, LedgerSettings settings, NotificationMeters meters) {
        this.ledger = ledger;
        this.settings = settings;
        meters.watch(Channel.EMAIL, () -> waiting.pending(), () -> waiting.oldestSeconds(), () -> gap);
    }

    Duration round() {
        waiting = ledger.waiting();
        Instant now = Instant.now();
        if (now.isAfter(nextCheck)) {
            nextCheck = now.plus(settings.check());
            ledger.checkRecent(settings.recent());
            ledger.checkOldest(settings.checkAll());
            gap = ledger.gap();
        }
        return COUNTING;
    }
}
