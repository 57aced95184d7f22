package org.gradewatch.notification.webhook.matching;

import java.time.Duration;
import java.time.Instant;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.NotificationMeters.Channel;
import org.gradewatch.notification.ledger.LedgerSettings;
import org.gradewatch.notification.webhook.matching.WebhookLedger.Waiting;

/// Reckons from time to time, and shows the outcome as metrics.
final class WebhookWatch {

    private static final Duration COUNTING = Duration.ofSeconds(1);

    private final WebhookLedger ledger;
    private final LedgerSettings settings;
    private volatile Waiting waiting = new Waiting(0, 0);
    private volatile long gap;
    private Instant nextCheck = Instant.MIN;

    WebhookWatch(WebhookLedger ledger, LedgerSettings settings, NotificationMeters meters) {
        this.ledger = ledger;
        this.settings = settings;
        meters.watch(Channel.WEBHOOK, () -> waiting.pending(), () -> waiting.oldestSeconds(), () -> gap);
    }

    Duration round() {
        waiting = ledger.waiting();
        Instant now = Instant.now();
        if (now.isAfter(nextCheck)) {
            nextCheck = now.plus(settings.check());
            ledger.check(settings);
            gap = ledger.gap();
        }
        return COUNTING;
    }
}
