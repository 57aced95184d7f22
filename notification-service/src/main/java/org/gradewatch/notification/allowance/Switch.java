package org.gradewatch.notification.allowance;

import java.util.Objects;
import org.gradewatch.notification.allowance.Sending.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Stops all sending, and lets it go on: for every process within a second or two.
public final class Switch {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Operations operations;
    private final Allowance allowance;

    Switch(JdbcClient jdbc, TransactionTemplate transactions, Operations operations, Allowance allowance) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.operations = operations;
        this.allowance = allowance;
    }

    Sending sending() {
        return jdbc.sql("select state, reason, changed_by, changed_at from sending")
                .query((row, n) -> new Sending(
                        State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant()))
                .single();
    }

    /// Released, the brake begins to count anew.
    public void turn(boolean stopped, String who, String why) {
        State state = stopped ? State.STOPPED : State.GOING;
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update sending set state = ?, reason = ?, changed_by = ?, changed_at = now()")
                    .params(state.name(), why, who)
                    .update();
            if (!stopped) {
                jdbc.sql("delete from sending_volume").update();
            }
            operations.record(who, stopped ? "STOPPED" : "RELEASED", why);
        });
        allowance.lookAgain();
    }
}
