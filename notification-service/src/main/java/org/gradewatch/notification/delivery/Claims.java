package org.gradewatch.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.delivery.Deliveries.Leased;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is known of the people to whom leased deliveries go, asked for many at a time.
final class Claims {

    private static final String SQL = """
        select d.id, s.email, case t.state when 'SUPPRESSED' then t.reason end as ended_for, t.paused_until,
            exists (select from subscription a
                where a.subscriber_id = s.id and a.valid_to is null) as follows,
            :toldBy <> '{}'::bigint[] and exists (select from delivery e where e.subscriber_id = s.id
                and e.sequence = any(:toldBy)
                and (e.state = 'DELIVERED' or e.accepted_before is not null)) as was_told,
            (select max(e.due_at) from delivery e where :toldBy <> '{}'::bigint[] and e.subscriber_id = s.id
                and e.sequence = any(:toldBy) and e.state = 'PENDING') as earlier_is_due,
            array(select distinct case
                    when f.authorities <> '{}' then 'AUTHORITY'
                    when f.regions <> '{}' then 'REGION'
                    when f.types <> '{}' then 'TYPE' else 'ENGLAND' end
                from subscription a join follow f on f.subscription_id = a.id
                where a.subscriber_id = s.id and a.valid_to is null
                    and (f.authorities = '{}' or f.authorities @> array[:authority]::text[])
                    and (f.regions = '{}' or :region = any(f.regions))
                    and (f.types = '{}' or :type = any(f.types))) as because
        from delivery d join subscriber s on s.id = d.subscriber_id
            left join troubled_address t on t.email_hash = s.email_hash
        where d.id = any(:ids) and d.state = 'PENDING' and d.lease_owner = :owner and d.leased_until > now()
        """;

    private final JdbcClient jdbc;
    private final UUID owner;

    Claims(JdbcClient jdbc, UUID owner) {
        this.jdbc = jdbc;
        this.owner = owner;
    }

    /// What is known just before a mail is sent.
    ///
    /// @param email absent after an erasure
    /// @param follows whether the person follows anything still
    /// @param wasTold whether an earlier alert on the inspection reached the person
    /// @param earlierIsDue when an earlier one that is still on its way will be tried; absent where
    ///     none is
    /// @param because in what ways the authority is followed: AUTHORITY, REGION, TYPE, ENGLAND
    /// @param endedFor why mail to the address was given up; absent while it is not
    /// @param pausedUntil how long the address is left alone, because it has trouble
    record Claim(
            @Nullable String email,
            @Nullable String endedFor,
            @Nullable Instant pausedUntil,
            boolean follows,
            boolean wasTold,
            @Nullable Instant earlierIsDue,
            List<String> because) {}

    /// @param deliveries of one alert, on this authority
    /// @return by delivery; where the lease was lost there is none, for then somebody else sends it
    Map<Long, Claim> of(List<Leased> deliveries, AuthorityRef authority, List<Long> toldBy) {
        var claims = new HashMap<Long, Claim>();
        jdbc.sql(SQL)
                .param("ids", deliveries.stream().map(Leased::id).toArray(Long[]::new))
                .param("owner", owner)
                .param("toldBy", toldBy.toArray(Long[]::new))
                .param("authority", authority.id().value())
                .param("region", authority.region())
                .param("type", authority.type())
                .query((ResultSet row) -> {
                    claims.put(row.getLong("id"), claim(row));
                });
        return claims;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getString("email"),
                row.getString("ended_for"),
                instant(row.getTimestamp("paused_until")),
                row.getBoolean("follows"),
                row.getBoolean("was_told"),
                instant(row.getTimestamp("earlier_is_due")),
                List.of((String[]) row.getArray("because").getArray()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
