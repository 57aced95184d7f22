package org.gradewatch.notification.webhook.dispatch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which process calls an endpoint: one at a time, so that its limits hold however many processes
/// there are. A lease ends by itself when its holder dies.
final class Leases {

    private final JdbcClient jdbc;
    private final Duration lease;
    private final UUID owner = UUID.randomUUID();

    Leases(JdbcClient jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /// For the only process on this database, before it leases any.
    void freeAll() {
        jdbc.sql("update webhook_progress set leased_until = null where leased_until is not null")
                .update();
    }

    /// Active endpoints for which something is due, the longest uncalled first.
    ///
    /// @param failing those whose last call failed, or those of which it did not
    /// @param held already, which are left out
    List<UUID> take(boolean failing, int most, Collection<UUID> held) {
        if (most <= 0) {
            return List.of();
        }
        return jdbc.sql("""
            with free as (
                select p.webhook_id from webhook_progress p join webhook w on w.id = p.webhook_id
                where w.state = 'ACTIVE' and (p.failures > 0) = :failing and p.rests_until <= now()
                    and (p.leased_until is null or p.leased_until < now()) and p.webhook_id <> all(:held)
                    and exists (select from webhook_delivery d where d.webhook_id = p.webhook_id
                        and d.state = 'PENDING' and d.due_at <= now())
                order by p.last_attempt nulls first, p.webhook_id limit :most
                for update of p skip locked
            )
            update webhook_progress p
            set lease_owner = :owner, leased_until = now() + :lease * interval '1 millisecond'
            from free where p.webhook_id = free.webhook_id
            returning p.webhook_id\
            """)
                .param("failing", failing)
                .param("held", held.toArray(UUID[]::new))
                .param("most", most)
                .param("owner", owner)
                .param("lease", lease.toMillis())
                .query(UUID.class)
                .list();
    }

    void renew(Collection<UUID> held) {
        jdbc.sql("""
            update webhook_progress set leased_until = now() + :lease * interval '1 millisecond'
            where webhook_id = any(:held) and lease_owner = :owner\
            """)
                .param("lease", lease.toMillis())
                .param("held", held.toArray(UUID[]::new))
                .param("owner", owner)
                .update();
    }

    /// @param restUntil before when each is not to be called again
    void release(Map<UUID, Instant> restUntil) {
        if (restUntil.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Instant>> all = List.copyOf(restUntil.entrySet());
        jdbc.sql("""
            update webhook_progress p set lease_owner = null, leased_until = null,
                rests_until = greatest(p.rests_until, r.until)
            from unnest(:ids::uuid[], :untils::timestamptz[]) as r (id, until)
            where p.webhook_id = r.id and p.lease_owner = :owner\
            """)
                .param("ids", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "untils",
                        all.stream().map(one -> Timestamp.from(one.getValue())).toArray(Timestamp[]::new))
                .param("owner", owner)
                .update();
    }
}
