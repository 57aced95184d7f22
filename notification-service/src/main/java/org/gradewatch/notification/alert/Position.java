package org.gradewatch.notification.alert;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Up to where the topic is in this database. It moves in the transaction that writes the alert, so
/// that a record is either wholly there or not at all, however often it comes.
final class Position {

    private final JdbcClient jdbc;
    private final String topic;

    Position(JdbcClient jdbc, String topic) {
        this.jdbc = jdbc;
        this.topic = topic;
    }

    long next() {
        return jdbc.sql("select coalesce(max(next_offset), 0) from position where topic = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }

    /// @param committed how far the broker remembers that we came. It lags behind the database; if
    ///     it is ahead, an older database was restored, and what comes until there was told before
    /// @return whether this is found out now
    boolean assigned(long committed) {
        begin();
        return jdbc.sql("""
            update position set told_until = :committed
            where topic = :topic and next_offset < :committed and told_until < :committed\
            """).param("topic", topic).param("committed", committed).update() > 0;
    }

    private void begin() {
        jdbc.sql("insert into position (topic, next_offset, ordinal) values (?, 0, 0) on conflict do nothing")
                .param(topic)
                .update();
    }

    /// Takes the pulse up where the broker remembers it.
    ///
    /// @return whether it had not come so far here
    boolean pulsesUpTo(long beat) {
        begin();
        return jdbc.sql("update position set pulse = :beat where topic = :topic and pulse < :beat")
                        .param("topic", topic)
                        .param("beat", beat)
                        .update()
                > 0;
    }

    /// @return how often it has beaten
    long beat() {
        begin();
        return jdbc.sql("update position set pulse = pulse + 1 where topic = ? returning pulse")
                .param(topic)
                .query(Long.class)
                .single();
    }

    /// @param sequence the record's ordinal
    /// @param replayed see [#assigned(long)]
    record Step(long sequence, boolean replayed) {}

    /// Empty for a record that is there already. Holds a lock until the transaction ends: two
    /// consumers cannot step at once.
    Optional<Step> step(long offset) {
        return jdbc.sql("""
            update position set next_offset = :offset + 1, ordinal = ordinal + 1
            where topic = :topic and next_offset <= :offset
            returning ordinal, told_until > :offset\
            """)
                .param("topic", topic)
                .param("offset", offset)
                .query((row, n) -> new Step(row.getLong(1), row.getBoolean(2)))
                .optional();
    }
}
