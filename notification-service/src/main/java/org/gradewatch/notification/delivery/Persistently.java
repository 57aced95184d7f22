package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What must be written down once the mail server has said its word, though the database be away
/// for a while: giving up at once would send the mail again.
final class Persistently {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Persistently() {}

    static boolean done(BooleanSupplier writing) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return writing.getAsBoolean();
            } catch (DataAccessException | TransactionException e) {
                // Even what looks like a wrong statement: a lane that stands still sends nothing
                // twice.
                if (Instant.now().isAfter(deadline) || !rested()) {
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
