package org.gradewatch.notification.resending;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The deliveries that are to go out again: one, or all that ended so.
///
/// @param changeId only of this change; absent: of all
/// @param because only those whose ledger says something that begins so; empty: all
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Which(
        @Nullable Long delivery,
        @Nullable String changeId,
        @Nullable Outcome outcome,
        String because) {

    /// An end that need not be the last word.
    enum Outcome {
        DELIVERED,
        BOUNCED,
        SUPPRESSED,
        PARKED
    }

    static Which one(long delivery) {
        return new Which(delivery, null, null, "");
    }
}
