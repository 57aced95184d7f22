package org.gradewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersistentlyTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void what_fails_because_the_database_is_away_is_written_when_it_is_back() {
        boolean done = Persistently.done(() -> switch (tries.incrementAndGet()) {
            case 1 -> throw new DataAccessResourceFailureException("terminated");
            case 2 -> throw new CannotCreateTransactionException("no connection");
            default -> true;
        });

        assertThat(done).isTrue();
        assertThat(tries).hasValue(3);
    }
}
