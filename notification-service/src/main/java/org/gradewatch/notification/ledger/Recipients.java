package org.gradewatch.notification.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gradewatch.notification.ledger.LedgerRoutes.Untold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who got it, who did not, and why.
final class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param email absent after an erasure
    record Row(
            long id,
            UUID person,
            @Nullable String email,
            String state,
            int attempts,
            @Nullable Instant settledAt,
            @Nullable String detail,
            String frequency,
            @Nullable String gatheredIn) {}

    List<Row> of(long sequence, long after, int limit) {
        return jdbc.sql("""
            select d.id, d.subscriber_id, s.email, d.state, d.attempts, d.settled_at, d.detail, d.frequency,
                (select a.change_id from delivery f join alert a on a.sequence = f.sequence
                    where f.id = d.gathered_in) as gathered_in
            from delivery d join subscriber s on s.id = d.subscriber_id
            where d.sequence = ? and d.id > ? order by d.id limit ?\
            """)
                .params(sequence, after, limit)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getObject("subscriber_id", UUID.class),
                        row.getString("email"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        instant(row.getTimestamp("settled_at")),
                        row.getString("detail"),
                        Objects.requireNonNull(row.getString("frequency")),
                        row.getString("gathered_in")))
                .list();
    }

    List<Untold> untold(long after, int limit) {
        return jdbc.sql("""
            select s.sequence, a.change_id, s.reason, s.persons
            from alert_suppression s join alert a on a.sequence = s.sequence
            where s.sequence > ? order by s.sequence, s.reason limit ?\
            """)
                .params(after, limit)
                .query((row, n) ->
                        new Untold(row.getLong(1), row.getString(2), String.valueOf(row.getString(3)), row.getLong(4)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
