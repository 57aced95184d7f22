package org.gradewatch.notification.allowance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The record of what operators did, and of what the service did in their place. It is only ever
/// added to.
public final class Operations {

    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param who the name of the token, or of the part of the service
    /// @param concerning what it was done to, as it was asked for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operation(
            long id,
            Instant at,
            String who,
            String what,
            String why,
            @Nullable JsonNode concerning) {}

    /// Within the transaction of what was done.
    public void record(String who, String what, String why) {
        record(who, what, why, null);
    }

    /// Within the transaction of what was done.
    ///
    /// @param concerning written down as JSON; holds nothing personal
    /// @return by which the deed is known
    public long record(String who, String what, String why, @Nullable Object concerning) {
        return jdbc.sql("insert into operation (who, what, why, concerning) values (?, ?, ?, ?::jsonb) returning id")
                .param(who)
                .param(what)
                .param(why)
                .param(concerning == null ? null : Json.mapper().writeValueAsString(concerning))
                .query(Long.class)
                .single();
    }

    List<Operation> latest(int most) {
        return jdbc.sql("select id, at, who, what, why, concerning from operation order by id desc limit ?")
                .param(most)
                .query((row, n) -> new Operation(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                        String.valueOf(row.getString("who")),
                        String.valueOf(row.getString("what")),
                        String.valueOf(row.getString("why")),
                        json(row.getString("concerning"))))
                .list();
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : Json.mapper().readTree(text);
    }
}
