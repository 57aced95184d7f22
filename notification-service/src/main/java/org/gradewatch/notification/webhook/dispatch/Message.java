package org.gradewatch.notification.webhook.dispatch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// One event for one endpoint, ready to go.
///
/// @param delivery the row of the ledger
/// @param id of the change, and `webhook-id`
/// @param tries before this one
/// @param replayed whether it was asked for, and is not told the first time
/// @param seenAt when we first saw what it tells
/// @param spacing the time between two calls of the endpoint, at least
/// @param troubled whether the endpoint failed lately
record Message(
        long delivery,
        UUID endpoint,
        URI url,
        long sequence,
        String id,
        int tries,
        boolean replayed,
        Instant seenAt,
        Duration spacing,
        boolean troubled,
        byte[] body) {}
