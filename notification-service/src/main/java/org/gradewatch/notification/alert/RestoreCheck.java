package org.gradewatch.notification.alert;

import java.time.Duration;
import java.util.OptionalLong;
import org.gradewatch.notification.allowance.Switch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks, before anything is sent, whether this database is older than what the broker remembers of
/// it: then it was restored from a backup, and neither the mails are known that were accepted since
/// nor who unsubscribed. Everything stops until an operator has looked; what was to be sent by the
/// backup, and what is read again, is parked.
///
/// Two things are compared. How far the topic was read tells of every change since; the pulse, that
/// beats in both while the service runs, of a restore without any.
final class RestoreCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreCheck.class);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final String WHO = "the check for restored databases";
    private static final String WHY =
            "the database is older than what the broker remembers (%s): it was restored; see docs/operations.md";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Position position;
    private final Memory memory;
    private final Switch sending;

    RestoreCheck(JdbcClient jdbc, TransactionTemplate transactions, Position position, Memory memory, Switch sending) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.position = position;
        this.memory = memory;
        this.sending = sending;
    }

    /// The broker is asked first: while another instance works on, the database is never behind.
    void check() {
        OptionalLong read = memory.of(Memory.READERS);
        OptionalLong beat = memory.of(Memory.PULSE);
        transactions.executeWithoutResult(status -> {
            boolean isBehind = read.isPresent() && position.assigned(read.getAsLong());
            boolean isOlder = beat.isPresent() && position.pulsesUpTo(beat.getAsLong());
            if (isBehind) {
                hold("changes up to offset %d were told".formatted(read.getAsLong()));
            } else if (isOlder) {
                hold("its pulse came to " + beat.getAsLong());
            }
        });
    }

    private void hold(String what) {
        int parked = jdbc.sql("""
            update delivery set state = 'PARKED', parked_until = null, gathered_in = null,
                lease_owner = null, leased_until = null,
                detail = 'waited when the restored backup was made, and may have gone out since'
            where state = 'PENDING'\
            """).update();
        String why = WHY.formatted(what);
        sending.turn(true, WHO, why);
        LOG.error("no mail goes out until an operator says so: {}; {} deliveries are parked", why, parked);
    }

    Duration beat() {
        memory.keep(position.beat());
        return BEAT;
    }
}
