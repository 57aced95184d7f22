package org.gradewatch.notification.webhook.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The record of calls.
public final class Attempts {

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One call.
    ///
    /// @param kind `EVENT`, `REPLAY` or `TEST`
    /// @param number of the tries of this event
    /// @param outcome `DELIVERED`, `FAILED`, `GIVEN_UP` or `ENDED`
    /// @param response how it began
    public record Attempt(
            long id,
            String kind,
            String messageId,
            @Nullable Long sequence,
            int number,
            Instant at,
            int millis,
            String outcome,
            @Nullable Integer status,
            @Nullable String detail,
            @Nullable String response) {}

    /// @param before only those with a smaller id, the newest first
    public List<Attempt> of(UUID endpoint, long before, int most) {
        return jdbc.sql("""
            select * from webhook_attempt where webhook_id = ? and id < ? order by id desc limit ?\
            """)
                .params(endpoint, before, most)
                .query(Attempts::attempt)
                .list();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("message_id"),
                row.getObject("sequence", Long.class),
                row.getInt("number"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                row.getInt("millis"),
                row.getString("outcome"),
                row.getObject("status", Integer.class),
                row.getString("detail"),
                row.getString("response"));
    }

    /// A test that was made for its holder.
    public void writeTest(UUID endpoint, String id, Instant at, Duration took, Judged judged) {
        jdbc.sql("""
            insert into webhook_attempt (webhook_id, kind, message_id, number, at, millis, outcome, status, detail,
                response)
            values (?, 'TEST', ?, 1, ?, ?, ?, ?, ?, ?)\
            """)
                .param(endpoint)
                .param(id)
                .param(Timestamp.from(at))
                .param(took.toMillis())
                .param(judged.outcome())
                .param(judged.status())
                .param(judged.detail())
                .param(judged.response())
                .update();
    }

    /// How a call ended, in words.
    public record Judged(
            String outcome,
            @Nullable Integer status,
            @Nullable String detail,
            @Nullable String response) {}

    /// Within the transaction that settles them.
    void write(List<Tried> calls) {
        jdbc.sql("""
            insert into webhook_attempt (webhook_id, kind, message_id, sequence, number, at, millis, outcome, status,
                detail, response)
            select * from unnest(:endpoints::uuid[], :kinds::text[], :ids::text[], :sequences::bigint[],
                :numbers::int[], :ats::timestamptz[], :millis::int[], :outcomes::text[], :statuses::int[],
                :details::text[], :responses::text[])\
            """)
                .param(
                        "endpoints",
                        calls.stream().map(call -> call.message().endpoint()).toArray(UUID[]::new))
                .param(
                        "kinds",
                        calls.stream()
                                .map(call -> call.message().replayed() ? "REPLAY" : "EVENT")
                                .toArray(String[]::new))
                .param("ids", calls.stream().map(call -> call.message().id()).toArray(String[]::new))
                .param(
                        "sequences",
                        calls.stream().map(call -> call.message().sequence()).toArray(Long[]::new))
                .param(
                        "numbers",
                        calls.stream().map(call -> call.message().tries() + 1).toArray(Integer[]::new))
                .param(
                        "ats",
                        calls.stream().map(call -> Timestamp.from(call.at())).toArray(Timestamp[]::new))
                .param(
                        "millis",
                        calls.stream().map(call -> (int) call.took().toMillis()).toArray(Integer[]::new))
                .param(
                        "outcomes",
                        calls.stream().map(call -> call.judgement().word()).toArray(String[]::new))
                .param("statuses", calls.stream().map(Tried::status).toArray(Integer[]::new))
                .param(
                        "details",
                        calls.stream().map(call -> call.judgement().detail()).toArray(String[]::new))
                .param("responses", calls.stream().map(Tried::response).toArray(String[]::new))
                .update();
    }

    /// What was tried, and the bytes that nobody waits for any more.
    void forget(Duration olderThan) {
        jdbc.sql("delete from webhook_attempt where at < now() - ? * interval '1 second'")
                .param(olderThan.toSeconds())
                .update();
        jdbc.sql("""
            delete from webhook_body b
            where b.created_at < now() - ? * interval '1 second' and not exists (select from webhook_delivery d
                where d.sequence = b.sequence and d.state in ('PENDING', 'PARKED'))\
            """).param(olderThan.toSeconds()).update();
    }
}
