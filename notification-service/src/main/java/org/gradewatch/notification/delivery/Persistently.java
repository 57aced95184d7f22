package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What must be written down once the mail server has said its word, though the database be away
/// for a while: giving up at once would send the mail again. Only what the database refuses, being
/// there, is given up at once: it would refuse it again.
final class Persistently {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Persistently() {}

    /// @throws DataAccessException when it is [refused][Refusal], or cannot be done for long
    static boolean done(BooleanSupplier writing) {
        return done(writing, false);
    }

    /// Even what is refused is tried again and again: a lane that stands still sends nothing twice.
    static boolean doneThoughRefused(BooleanSupplier writing) {
        return done(writing, true);
    }

    private static boolean done(BooleanSupplier writing, boolean thoughRefused) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return writing.getAsBoolean();
            } catch (DataAccessException | TransactionException e) {
                boolean isHopeless = !thoughRefused && Refusal.isOf(e);
                if (isHopeless || Instant.now().isAfter(deadline) || !rested()) {
                    throw e;
                }
            }
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
