package org.gradewatch.notification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/// Reckons anew who was to be told of alerts, and compares it, person by person, with the rows that
/// are there. One person at a time is in memory; everyone is read once for all alerts together.
final class Reconciliation {

    private static final String EVERYONE = """
        select p.id, p.erased_moment, s.wish, s.valid_from, s.valid_to,
            array(select d.sequence from delivery d
                where d.subscriber_id = p.id and d.sequence = any(:chain)) as told
        from subscriber p left join subscription s on s.subscriber_id = p.id
        order by p.id
        """;

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

    Sum reckon(Alert alert) {
        return Objects.requireNonNull(reckon(List.of(alert)).get(alert.sequence()));
    }

    /// The outcome is kept with the alerts.
    ///
    /// @return by sequence
    Map<Long, Sum> reckon(List<Alert> which) {
        var sums = new HashMap<Long, Sum>(silent(which));
        List<Alert> told = which.stream().filter(Alert::isTold).toList();
        if (!told.isEmpty()) {
            sums.putAll(Objects.requireNonNull(transactions.execute(status -> everyone(told))));
        }
        keep(sums);
        return sums;
    }

    /// What nobody is told of has no rows.
    private Map<Long, Sum> silent(List<Alert> which) {
        var sums = new HashMap<Long, Sum>();
        which.stream().filter(alert -> !alert.isTold()).forEach(alert -> sums.put(alert.sequence(), new Sum(0, 0)));
        jdbc.sql("select sequence, count(*) from delivery where sequence = any(?) group by sequence")
                .param(sums.keySet().toArray(Long[]::new))
                .query((row, n) -> sums.put(row.getLong(1), new Sum(0, row.getLong(2))))
                .list();
        return sums;
    }

    private Map<Long, Sum> everyone(List<Alert> told) {
        Map<Long, Alert> chain = chain(told);
        var tally = new Tally(told, new NaiveMatcher(chain));
        jdbc.sql(EVERYONE)
                .param("chain", chain.keySet().toArray(Long[]::new))
                .withFetchSize(500)
                .query((ResultSet row) -> tally.add(row));
        return tally.totals();
    }

    private void keep(Map<Long, Sum> sums) {
        List<Map.Entry<Long, Sum>> all = List.copyOf(sums.entrySet());
        jdbc.sql("""
            update alert a set expected = s.expected, gap = s.gap, checked_at = now()
            from unnest(:sequences::bigint[], :expected::bigint[], :gaps::bigint[]) as s (sequence, expected, gap)
            where a.sequence = s.sequence\
            """)
                .param("sequences", all.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param(
                        "expected",
                        all.stream().map(one -> one.getValue().expected()).toArray(Long[]::new))
                .param("gaps", all.stream().map(one -> one.getValue().gap()).toArray(Long[]::new))
                .update();
    }

    /// The alerts, and whatever bears on who was told before them.
    Map<Long, Alert> chain(List<Alert> of) {
        var chain = new HashMap<Long, Alert>();
        List<Alert> open = of;
        while (!open.isEmpty()) {
            open.forEach(alert -> chain.put(alert.sequence(), alert));
            open = alerts.findAll(open.stream()
                    .flatMap(alert -> alert.toldBy().stream())
                    .filter(sequence -> !chain.containsKey(sequence))
                    .distinct()
                    .toList());
        }
        return chain;
    }

    /// Puts the rows of each person together and counts, for each alert.
    private static final class Tally {

        private final List<Alert> alerts;
        private final NaiveMatcher matcher;
        private final List<Followed> followed = new ArrayList<>();
        private final long[] expected;
        private final long[] gaps;
        private @Nullable UUID person;
        private long erasedMoment;
        private Set<Long> told = Set.of();

        Tally(List<Alert> alerts, NaiveMatcher matcher) {
            this.alerts = alerts;
            this.matcher = matcher;
            this.expected = new long[alerts.size()];
            this.gaps = new long[alerts.size()];
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
            var follower = new Follower(List.copyOf(followed), erasedMoment, told);
            for (int i = 0; i < expected.length; i++) {
                boolean toBeTold = matcher.expects(alerts.get(i), follower);
                expected[i] += toBeTold ? 1 : 0;
                gaps[i] += toBeTold == told.contains(alerts.get(i).sequence()) ? 0 : 1;
            }
            followed.clear();
        }

        Map<Long, Sum> totals() {
            finish();
            person = null;
            var totals = new HashMap<Long, Sum>();
            for (int i = 0; i < expected.length; i++) {
                totals.put(alerts.get(i).sequence(), new Sum(expected[i], gaps[i]));
            }
            return totals;
        }
    }
}
