package org.gradewatch.notification.ledger;

import org.gradewatch.notification.ledger.Ledger.State;
import org.gradewatch.notification.ledger.NaiveMatcher.Standing;
import org.jspecify.annotations.Nullable;

/// What a change came to for one person: what became of the delivery, or why there is none.
enum Fate {
    DELIVERED,
    BOUNCED,
    SUPPRESSED,
    CANCELLED,
    SUPERSEDED,
    PARKED,
    PENDING,
    /// Was to be told, and has no row: a gap in the ledger.
    MISSING,
    /// Has a row, and was not to be told: a gap in the ledger.
    UNEXPECTED,
    TOLD_BEFORE,
    LEFT_BEFORE,
    CAME_AFTER,
    NOT_CONCERNED;

    static Fate of(Standing standing, @Nullable State state) {
        if (state == null) {
            return switch (standing) {
                case TO_BE_TOLD -> MISSING;
                case TOLD_BEFORE -> TOLD_BEFORE;
                case LEFT_BEFORE -> LEFT_BEFORE;
                case CAME_AFTER -> CAME_AFTER;
                case NOT_CONCERNED -> NOT_CONCERNED;
            };
        }
        return standing == Standing.TO_BE_TOLD ? valueOf(state.name()) : UNEXPECTED;
    }

    /// The state of the rows that it can be found by; absent where it is not one of a row.
    @Nullable
    State state() {
        return ordinal() <= PENDING.ordinal() ? State.valueOf(name()) : null;
    }
}
