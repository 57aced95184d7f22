package org.gradewatch.notification.allowance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether mails go out, and who said so.
///
/// @param changedBy absent until it is changed for the first time
record Sending(
        State state, @Nullable String reason, @Nullable String changedBy, Instant changedAt) {

    enum State {
        GOING,
        /// By an operator: nothing goes out at all.
        STOPPED,
        /// By the brake: only confirmation mails go out.
        BRAKED
    }
}
