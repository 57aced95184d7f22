package org.gradewatch.notification.webhook.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.alert.News;
import org.gradewatch.notification.ledger.LedgerSettings;
import org.gradewatch.notification.ledger.NaiveMatcher;
import org.gradewatch.notification.ledger.OtherChannel;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether every endpoint that was to be told of a change has its row: reckoned the long way round,
/// endpoint by endpoint and wish by wish, and compared with what was written.
final class WebhookLedger implements OtherChannel {

    private static final int AT_A_TIME = 100;

    private final JdbcClient jdbc;

    WebhookLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "webhook";
    }

    /// What waits for an endpoint that is not active is parked; what waited for one that is no more
    /// is cancelled. Replays are not in the equation.
    @Override
    public Map<String, Long> counts(Alert alert) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
            select case when d.state in ('PENDING', 'PARKED') and w.state = 'DELETED' then 'CANCELLED'
                when d.state = 'PENDING' and w.state <> 'ACTIVE' then 'PARKED' else d.state end as word, count(*)
            from webhook_delivery d join webhook w on w.id = d.webhook_id
            where d.sequence = ? and d.replay_id is null group by word\
            """).param(alert.sequence()).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    @Override
    public long expected(Alert alert) {
        return told(List.of(alert.sequence())).stream()
                .mapToLong(told -> reckon(List.of(told)).getFirst().expected())
                .findFirst()
                .orElse(0);
    }

    /// An alert of which systems hear.
    private record Told(
            long sequence, long moment, AuthorityRef authority, List<News> news, boolean thoseTold, List<Long> toldBy) {

        static Told of(ResultSet row, int number) throws SQLException {
            return new Told(
                    row.getLong("sequence"),
                    row.getLong("moment"),
                    Json.mapper()
                            .readValue(row.getString("change"), RatingChanged.class)
                            .authority(),
                    List.of(Json.mapper().readValue(row.getString("news"), News[].class)),
                    row.getBoolean("those_told"),
                    List.of((Long[]) row.getArray("told_by").getArray()));
        }
    }

    private record Asked(Wish wish, long from, @Nullable Long until) {

        boolean wasInForce(long moment) {
            return from < moment && (until == null || until > moment);
        }
    }

    private record Sum(long sequence, long expected, long gap) {}

    private static final String TOLD = """
        select w.sequence, a.moment, a.change, w.news, w.those_told, a.told_by
        from webhook_alert w join alert a on a.sequence = w.sequence
        """;

    private List<Told> told(List<Long> sequences) {
        return jdbc.sql(TOLD + " where w.sequence = any(?)")
                .param(sequences.toArray(Long[]::new))
                .query(Told::of)
                .list();
    }

    /// Those never reckoned, the recent ones whose rows do not add up, and those not reckoned for
    /// long; so many at a time.
    void check(LedgerSettings settings) {
        List<Told> due = jdbc.sql(TOLD + """
             where w.checked_at is null or w.checked_at < now() - :all * interval '1 second'
                or (a.matched_at > now() - :recent * interval '1 second' and (w.gap <> 0 or w.expected <>
                    (select count(*) from webhook_delivery d where d.sequence = w.sequence and d.replay_id is null)))
            order by w.checked_at nulls first, w.sequence limit :most\
            """)
                .param("all", settings.checkAll().toMillis() / 1000.0)
                .param("recent", settings.recent().toSeconds())
                .param("most", AT_A_TIME)
                .query(Told::of)
                .list();
        if (!due.isEmpty()) {
            reckon(due).forEach(this::keep);
        }
    }

    private void keep(Sum sum) {
        jdbc.sql("update webhook_alert set expected = ?, gap = ?, checked_at = now() where sequence = ?")
                .params(sum.expected(), sum.gap(), sum.sequence())
                .update();
    }

    private List<Sum> reckon(List<Told> alerts) {
        Map<Long, Told> chain = chain(alerts);
        Map<UUID, List<Asked>> asked = everyWish();
        Map<Long, Set<UUID>> written = written(alerts);
        var sums = new ArrayList<Sum>();
        for (Told alert : alerts) {
            Set<UUID> rows = written.getOrDefault(alert.sequence(), Set.of());
            long expected = 0;
            long gap = rows.stream().filter(id -> !asked.containsKey(id)).count();
            for (var endpoint : asked.entrySet()) {
                boolean toBeTold = expects(alert, endpoint.getValue(), chain);
                expected += toBeTold ? 1 : 0;
                gap += toBeTold == rows.contains(endpoint.getKey()) ? 0 : 1;
            }
            sums.add(new Sum(alert.sequence(), expected, gap));
        }
        return sums;
    }

    private static boolean expects(Told alert, List<Asked> asked, Map<Long, Told> chain) {
        List<Wish> wishes = asked.stream()
                .filter(one -> one.wasInForce(alert.moment()))
                .map(Asked::wish)
                .toList();
        return alert.news().stream().anyMatch(news -> NaiveMatcher.isWanted(news, alert.authority(), wishes))
                || (alert.thoseTold()
                        && !wishes.isEmpty()
                        && alert.toldBy().stream()
                                .map(chain::get)
                                .filter(Objects::nonNull)
                                .anyMatch(earlier -> expects(earlier, asked, chain)));
    }

    /// The alerts, and whatever bears on who was told before them.
    private Map<Long, Told> chain(List<Told> of) {
        var chain = new HashMap<Long, Told>();
        List<Told> open = of;
        while (!open.isEmpty()) {
            open.forEach(alert -> chain.put(alert.sequence(), alert));
            open = told(open.stream()
                    .flatMap(alert -> alert.toldBy().stream())
                    .filter(sequence -> !chain.containsKey(sequence))
                    .distinct()
                    .toList());
        }
        return chain;
    }

    private Map<UUID, List<Asked>> everyWish() {
        var wishes = new HashMap<UUID, List<Asked>>();
        jdbc.sql("select webhook_id, wish, valid_from, valid_to from webhook_wish")
                .query(row -> {
                    wishes.computeIfAbsent(row.getObject("webhook_id", UUID.class), id -> new ArrayList<>())
                            .add(new Asked(
                                    Json.mapper().readValue(row.getString("wish"), Wish.class),
                                    row.getLong("valid_from"),
                                    row.getObject("valid_to", Long.class)));
                });
        return wishes;
    }

    private Map<Long, Set<UUID>> written(List<Told> alerts) {
        var written = new HashMap<Long, Set<UUID>>();
        jdbc.sql("""
            select sequence, array_agg(webhook_id) as endpoints from webhook_delivery
            where sequence = any(?) and replay_id is null group by sequence\
            """)
                .param(alerts.stream().map(Told::sequence).toArray(Long[]::new))
                .query(row -> {
                    written.put(row.getLong(1), Set.of((UUID[]) row.getArray(2).getArray()));
                });
        return written;
    }

    /// Endpoints whose rows are not as they should be, and rows of alerts that no system hears of.
    long gap() {
        return jdbc.sql("""
            select coalesce((select sum(gap) from webhook_alert), 0) + (select count(*) from webhook_delivery d
                where d.replay_id is null and not exists (select from webhook_alert a where a.sequence = d.sequence))\
            """).query(Long.class).single();
    }

    /// @param oldestSeconds since when the oldest could have been delivered
    record Waiting(long pending, double oldestSeconds) {}

    Waiting waiting() {
        return jdbc.sql("""
            select count(*), coalesce(extract(epoch from now() - min(d.created_at)), 0)
            from webhook_delivery d join webhook w on w.id = d.webhook_id
            where d.state = 'PENDING' and w.state = 'ACTIVE'\
            """)
                .query((row, n) -> new Waiting(row.getLong(1), row.getDouble(2)))
                .single();
    }
}
