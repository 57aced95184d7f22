package org.gradewatch.notification.allowance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The record of what operators did, and of what the service did in their place. It is only ever
/// added to.
public final class Operations {

    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param who the name of the token, or of the part of the service
    public record Operation(long id, Instant at, String who, String what, String why) {}

    /// Within the transaction of what was done.
    public void record(String who, String what, String why) {
        jdbc.sql("insert into operation (who, what, why) values (?, ?, ?)")
                .params(who, what, why)
                .update();
    }

    List<Operation> latest(int most) {
        return jdbc.sql("select id, at, who, what, why from operation order by id desc limit ?")
                .param(most)
                .query((row, n) -> new Operation(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                        String.valueOf(row.getString("who")),
                        String.valueOf(row.getString("what")),
                        String.valueOf(row.getString("why"))))
                .list();
    }
}
