package org.gradewatch.notification.webhook.dispatch;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.webhook.event.Envelope;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is due for leased endpoints.
final class Waiting {

    /// What an endpoint has acknowledged is what comes before the first that still waits. One that
    /// failed or asked for less is given one at a time, and so is one with a rate.
    private static final String DUE = """
        select d.id, d.webhook_id, d.sequence, d.attempts, d.replay_id is not null as replayed, b.body,
            w.url, w.per_minute, p.failures > 0 as troubled, a.change_id, a.cause_seen_at, m.watermark
        from unnest(:endpoints::uuid[], :busy::int[]) as e (id, busy)
        join webhook w on w.id = e.id and w.state = 'ACTIVE'
        join webhook_progress p on p.webhook_id = e.id and p.rests_until <= now()
        cross join lateral (
            select x.* from webhook_delivery x
            where x.webhook_id = e.id and x.state = 'PENDING' and x.due_at <= now() and x.id <> all(:inHand)
                and (w.ordering = 'NONE' or not exists (select from webhook_delivery o
                    where o.webhook_id = e.id and o.state = 'PENDING' and o.authority_id = x.authority_id
                        and o.sequence < x.sequence))
            order by x.sequence, x.id
            limit greatest(0, case when p.slowed or p.failures > 0 then 1
                when w.per_minute > 0 then least(w.concurrency, e.busy + 1) else w.concurrency end - e.busy)
        ) d
        cross join lateral (select min(o.sequence) - 1 as watermark from webhook_delivery o
            where o.webhook_id = e.id and o.state = 'PENDING') m
        join alert a on a.sequence = d.sequence
        left join webhook_body b on b.id = d.body_id
        """;

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Message message, long watermark, byte @Nullable [] body) {}

    /// The bytes of each are in the database before they are sent, so that every try has the same.
    ///
    /// @param endpoints that we hold, each with the number of its calls under way
    /// @param inHand deliveries that are under way
    List<Message> of(Map<UUID, Integer> endpoints, Collection<Long> inHand) {
        if (endpoints.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<UUID, Integer>> all = List.copyOf(endpoints.entrySet());
        List<Row> rows = jdbc.sql(DUE)
                .param("endpoints", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("busy", all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("inHand", inHand.toArray(Long[]::new))
                .query((row, n) -> row(row))
                .list();
        Map<Place, byte[]> written =
                write(rows.stream().filter(row -> row.body() == null).toList());
        return rows.stream().map(row -> complete(row, written)).toList();
    }

    private static Message complete(Row row, Map<Place, byte[]> written) {
        Message message = row.message();
        byte[] body = bytes(row, written);
        return new Message(
                message.delivery(),
                message.endpoint(),
                message.url(),
                message.sequence(),
                message.id(),
                message.tries(),
                message.replayed(),
                message.seenAt(),
                message.spacing(),
                message.troubled(),
                body);
    }

    private static byte[] bytes(Row row, Map<Place, byte[]> written) {
        byte[] stored = row.body();
        return stored == null
                ? Objects.requireNonNull(written.get(new Place(row.message().sequence(), row.watermark())))
                : stored;
    }

    private static Row row(ResultSet row) throws SQLException {
        int perMinute = row.getInt("per_minute");
        var message = new Message(
                row.getLong("id"),
                row.getObject("webhook_id", UUID.class),
                URI.create(row.getString("url")),
                row.getLong("sequence"),
                row.getString("change_id"),
                row.getInt("attempts"),
                row.getBoolean("replayed"),
                row.getTimestamp("cause_seen_at").toInstant(),
                perMinute == 0 ? Duration.ZERO : Duration.ofMinutes(1).dividedBy(perMinute),
                row.getBoolean("troubled"),
                new byte[0]);
        return new Row(message, row.getLong("watermark"), row.getBytes("body"));
    }

    /// What decides the bytes.
    private record Place(long sequence, long watermark) {}

    private Map<Place, byte[]> write(List<Row> first) {
        var bodies = new HashMap<Place, byte[]>();
        if (first.isEmpty()) {
            return bodies;
        }
        Map<Long, RatingChanged> changes = changes(first);
        first.forEach(row -> bodies.computeIfAbsent(
                new Place(row.message().sequence(), row.watermark()),
                place -> Envelope.of(
                        Objects.requireNonNull(changes.get(place.sequence())), place.sequence(), place.watermark())));
        List<Map.Entry<Place, byte[]>> all = List.copyOf(bodies.entrySet());
        // Another process may have written the same place by an older version of ours: its bytes stay.
        jdbc.sql("""
            insert into webhook_body (sequence, watermark, body)
            select * from unnest(:sequences::bigint[], :watermarks::bigint[], :bodies::bytea[])
            on conflict (sequence, watermark) do update set body = webhook_body.body
            returning sequence, watermark, body\
            """)
                .param(
                        "sequences",
                        all.stream().map(one -> one.getKey().sequence()).toArray(Long[]::new))
                .param(
                        "watermarks",
                        all.stream().map(one -> one.getKey().watermark()).toArray(Long[]::new))
                .param("bodies", all.stream().map(Map.Entry::getValue).toArray(byte[][]::new))
                .query(row -> {
                    bodies.put(new Place(row.getLong("sequence"), row.getLong("watermark")), row.getBytes("body"));
                });
        jdbc.sql("""
            update webhook_delivery d set body_id = b.id
            from unnest(:ids::bigint[], :watermarks::bigint[]) as e (id, watermark), webhook_body b
            where d.id = e.id and b.sequence = d.sequence and b.watermark = e.watermark\
            """)
                .param(
                        "ids",
                        first.stream().map(row -> row.message().delivery()).toArray(Long[]::new))
                .param("watermarks", first.stream().map(Row::watermark).toArray(Long[]::new))
                .update();
        return bodies;
    }

    private Map<Long, RatingChanged> changes(List<Row> of) {
        var changes = new HashMap<Long, RatingChanged>();
        jdbc.sql("select sequence, change from alert where sequence = any(?)")
                .param(of.stream()
                        .map(row -> row.message().sequence())
                        .distinct()
                        .toArray(Long[]::new))
                .query(row -> {
                    changes.put(row.getLong(1), Json.mapper().readValue(row.getString(2), RatingChanged.class));
                });
        return changes;
    }
}
