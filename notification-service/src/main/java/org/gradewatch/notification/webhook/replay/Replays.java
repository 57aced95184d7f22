package org.gradewatch.notification.webhook.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.alert.SystemNews;
import org.gradewatch.notification.allowance.Operations;
import org.gradewatch.notification.ledger.NaiveMatcher;
import org.gradewatch.notification.webhook.endpoint.Endpoint;
import org.gradewatch.wire.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends an endpoint again, or for the first time, whatever its wish meets in a stretch of the
/// sequence: what it missed, what is old, and the shipped history too. The ids are those of the
/// first time.
final class Replays {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Operations operations;

    Replays(JdbcClient jdbc, TransactionTemplate transactions, Operations operations) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.operations = operations;
    }

    /// @param after the sequence after which it begins
    /// @param until the last one
    record Stretch(long after, long until) {}

    long last() {
        return jdbc.sql("select coalesce(max(sequence), 0) from alert")
                .query(Long.class)
                .single();
    }

    boolean isUnderWay(Endpoint endpoint) {
        return jdbc.sql("""
            select exists (select from webhook_delivery
                where webhook_id = ? and replay_id is not null and state = 'PENDING')\
            """).param(endpoint.id()).query(Boolean.class).single();
    }

    List<Long> met(Endpoint endpoint, Stretch stretch) {
        var met = new ArrayList<Long>();
        long after = stretch.after();
        List<Change> changes;
        do {
            changes = changes(after, stretch.until());
            changes.stream()
                    .filter(change -> meets(endpoint, change.change()))
                    .map(Change::sequence)
                    .forEach(met::add);
            after = changes.isEmpty() ? after : changes.getLast().sequence();
        } while (changes.size() == AT_A_TIME);
        return met;
    }

    private record Change(long sequence, RatingChanged change) {}

    private List<Change> changes(long after, long until) {
        return jdbc.sql("""
            select sequence, change from alert
            where sequence > ? and sequence <= ? and change is not null order by sequence limit ?\
            """)
                .params(after, until, AT_A_TIME)
                .query((row, n) ->
                        new Change(row.getLong(1), Json.mapper().readValue(row.getString(2), RatingChanged.class)))
                .list();
    }

    private static boolean meets(Endpoint endpoint, RatingChanged change) {
        return SystemNews.of(change).stream()
                .anyMatch(news -> NaiveMatcher.isWanted(news, change.authority(), List.of(endpoint.wish())));
    }

    /// @return by which the replay is known
    long begin(Endpoint endpoint, Stretch stretch, List<Long> sequences, String who) {
        return Objects.requireNonNull(transactions.execute(status -> {
            long replay = jdbc.sql("""
                insert into webhook_replay (webhook_id, after, until, asked_by) values (?, ?, ?, ?) returning id\
                """)
                    .params(endpoint.id(), stretch.after(), stretch.until(), who)
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                insert into webhook_delivery (sequence, webhook_id, replay_id, authority_id)
                select a.sequence, :webhook, :replay, a.authority_id
                from alert a where a.sequence = any(:sequences)\
                """)
                    .param("webhook", endpoint.id())
                    .param("replay", replay)
                    .param("sequences", sequences.toArray(Long[]::new))
                    .update();
            operations.record(
                    who,
                    "WEBHOOK_REPLAYED",
                    "asked for by its holder",
                    Map.of("webhook", endpoint.id(), "after", stretch.after(), "until", stretch.until()));
            return replay;
        }));
    }
}
