package org.gradewatch.notification.allowance;

import java.util.Objects;
import org.gradewatch.notification.allowance.Sending.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Says how many mails may go out now, the same to all processes that share the database. Asked
/// once a batch, not once a mail.
public final class Allowance {

    private static final Logger LOG = LoggerFactory.getLogger(Allowance.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Operations operations;
    private final AllowanceSettings settings;
    private volatile State known = State.GOING;

    Allowance(JdbcClient jdbc, TransactionTemplate transactions, Operations operations, AllowanceSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.operations = operations;
        this.settings = settings;
    }

    /// Not even a confirmation mail goes out. As it was a second ago.
    public boolean isStopped() {
        return known == State.STOPPED;
    }

    /// Alerts go out. As it was a second ago.
    public boolean isGoing() {
        return known == State.GOING;
    }

    State known() {
        return known;
    }

    /// There is no use in having more mails in hand at a time.
    public int mostAtATime() {
        return settings.burst();
    }

    /// @return how many of them may go out now
    public int take(int wanted) {
        if (wanted == 0 || !isGoing()) {
            return 0;
        }
        if (!settings.isPaced() && !settings.hasBrake()) {
            return wanted;
        }
        return Objects.requireNonNull(transactions.execute(status -> taken(wanted)));
    }

    private int taken(int wanted) {
        double tokens = jdbc.sql("""
            select least(:burst, tokens + greatest(0, extract(epoch from now() - filled_at)) * :perSecond)
            from sending where state = 'GOING' for update\
            """)
                .param("burst", (double) settings.burst())
                .param("perSecond", settings.perMinute() / 60.0)
                .query(Double.class)
                .optional()
                .orElse(-1.0);
        if (tokens < 0) {
            return 0;
        }
        int allowed = settings.isPaced() ? (int) Math.min(wanted, tokens) : wanted;
        int taken = settings.hasBrake() ? underTheBrake(allowed) : allowed;
        jdbc.sql("update sending set tokens = :tokens, filled_at = greatest(filled_at, now())")
                .param("tokens", settings.isPaced() ? tokens - taken : 0)
                .update();
        return taken;
    }

    private int underTheBrake(int wanted) {
        if (wanted == 0) {
            return 0;
        }
        long lately = jdbc.sql("select coalesce(sum(mails), 0) from sending_volume where slice > now() - ?::interval")
                .param(settings.brakeWindow().toString())
                .query(Long.class)
                .single();
        int taken = (int) Math.min(wanted, Math.max(0, settings.brakeAt() - lately));
        if (taken == 0) {
            brake(lately);
        } else {
            count(taken);
        }
        return taken;
    }

    private void brake(long mails) {
        String why = "%d mails within %s (expected: at most %d)"
                .formatted(mails, settings.brakeWindow(), settings.brakeAt());
        jdbc.sql("""
            update sending set state = 'BRAKED', reason = ?, changed_by = 'the volume brake', changed_at = now()\
            """).param(why).update();
        operations.record("the volume brake", "BRAKED", why);
        known = State.BRAKED;
        LOG.error("no alert goes out any more until an operator releases it: {}", why);
    }

    private void count(int mails) {
        jdbc.sql("""
            insert into sending_volume values (date_bin(:window::interval / 60, now(), 'epoch'), :mails)
            on conflict (slice) do update set mails = sending_volume.mails + excluded.mails\
            """)
                .param("window", settings.brakeWindow().toString())
                .param("mails", mails)
                .update();
        jdbc.sql("delete from sending_volume where slice < now() - 2 * ?::interval")
                .param(settings.brakeWindow().toString())
                .update();
    }

    /// They did not go out after all.
    public void giveBack(int mails) {
        if (mails > 0 && settings.hasBrake()) {
            count(-mails);
        }
        if (mails > 0 && settings.isPaced()) {
            charge(-mails);
        }
    }

    /// A mail that waits for nothing went out; alerts wait for it.
    public void charge(int mails) {
        if (settings.isPaced()) {
            jdbc.sql("update sending set tokens = tokens - ?").param(mails).update();
        }
    }

    void lookAgain() {
        State now = State.valueOf(
                jdbc.sql("select state from sending").query(String.class).single());
        if (now != known) {
            LOG.warn("sending of mails: {} (before: {})", now, known);
        }
        known = now;
    }
}
