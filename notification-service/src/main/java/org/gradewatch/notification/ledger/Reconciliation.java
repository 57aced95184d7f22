package org.gradewatch.notification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.ledger.Follower.Followed;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Reckons anew who was to be told of an alert, and compares it, person by person, with the rows
/// that are there. One person at a time is in memory.
final class Reconciliation {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Alerts alerts;

    Reconciliation(JdbcClient jdbc, TransactionTemplate transactions, Alerts alerts) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.alerts = alerts;
    }

    /// @param expected persons who were to be told
    /// @param gap persons for whom that and the rows differ
    record Sum(long expected, long gap) {}

    /// The outcome is kept with the alert.
    Sum reckon(Alert alert) {
        Sum sum = Objects.requireNonNull(transactions.execute(status -> sum(alert)));
        jdbc.sql("update alert set expected = ?, gap = ?, checked_at = now() where sequence = ?")
                .param(sum.expected())
                .param(sum.gap())
                .param(alert.sequence())
                .update();
        return sum;
    }

    private Sum sum(Alert alert) {
        if (!alert.isTold()) {
            return new Sum(0, rowsOf(alert));
        }
        Map<Long, Alert> chain = chain(alert);
        var tally = new Tally(alert, new NaiveMatcher(chain));
        jdbc.sql("""
            select p.id, p.erased_moment, s.wish, s.valid_from, s.valid_to,
                array(select d.sequence from delivery d
                    where d.subscriber_id = p.id and d.sequence = any(:chain)) as told
            from subscriber p left join subscription s on s.subscriber_id = p.id
            order by p.id\
            """)
                .param("chain", chain.keySet().toArray(Long[]::new))
                .withFetchSize(500)
                .query((ResultSet row) -> tally.add(row));
        return tally.total();
    }

    private long rowsOf(Alert alert) {
        return jdbc.sql("select count(*) from delivery where sequence = ?")
                .param(alert.sequence())
                .query(Long.class)
                .single();
    }

    /// The alert, and whatever bears on who was told before it.
    Map<Long, Alert> chain(Alert alert) {
        var chain = new HashMap<Long, Alert>();
        var open = new ArrayDeque<>(List.of(alert));
        while (!open.isEmpty()) {
            Alert next = open.pop();
            if (chain.put(next.sequence(), next) == null) {
                next.toldBy().forEach(sequence -> alerts.find(sequence).ifPresent(open::push));
            }
        }
        return chain;
    }

    /// Puts the rows of each person together and counts.
    private static final class Tally {

        private final Alert alert;
        private final NaiveMatcher matcher;
        private final List<Followed> followed = new ArrayList<>();
        private @Nullable UUID person;
        private long erasedMoment;
        private Set<Long> told = Set.of();
        private long expected;
        private long gap;

        Tally(Alert alert, NaiveMatcher matcher) {
            this.alert = alert;
            this.matcher = matcher;
        }

        void add(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            if (!id.equals(person)) {
                finish();
                person = id;
                erasedMoment = row.getLong("erased_moment");
                told = Set.of((Long[]) row.getArray("told").getArray());
            }
            String wish = row.getString("wish");
            if (wish != null) {
                followed.add(new Followed(
                        Json.mapper().readValue(wish, Wish.class),
                        row.getLong("valid_from"),
                        row.getObject("valid_to", Long.class)));
            }
        }

        private void finish() {
            if (person == null) {
                return;
            }
            boolean toBeTold = matcher.expects(alert, new Follower(List.copyOf(followed), erasedMoment, told));
            expected += toBeTold ? 1 : 0;
            gap += toBeTold == told.contains(alert.sequence()) ? 0 : 1;
            followed.clear();
        }

        Sum total() {
            finish();
            person = null;
            return new Sum(expected, gap);
        }
    }
}
