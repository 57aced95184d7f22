package org.gradewatch.notification.delivery;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gradewatch.model.AuthorityRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The deliveries in the database, as this process works on them. Another process may work on
/// others at the same time; a lease keeps them apart, and ends by itself when its holder dies.
final class Deliveries {

    private final JdbcClient jdbc;
    private final Duration lease;
    private final UUID owner = UUID.randomUUID();
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    Deliveries(JdbcClient jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /// How a delivery ended.
    enum End {
        DELIVERED,
        BOUNCED,
        SUPPRESSED,
        CANCELLED
    }

    /// @param inDoubt whether its last holder died without a word on it: its mail may be out
    record Leased(long id, long sequence, UUID person, int attempts, Instant createdAt, boolean inDoubt) {}

    /// For the only process on this database, before it leases any: no other holder is alive. Their
    /// names stay, for that is what puts a delivery in doubt.
    void freeAll() {
        jdbc.sql("update delivery set leased_until = now() where state = 'PENDING' and lease_owner is not null")
                .update();
    }

    List<Leased> lease(int most) {
        List<Leased> taken = jdbc.sql("""
            with free as (select id, lease_owner as former from delivery
                where state = 'PENDING' and due_at <= now()
                    and (leased_until is null or leased_until < now())
                order by due_at, id limit :most for update skip locked)
            update delivery d
            set lease_owner = :owner, leased_until = now() + :lease * interval '1 millisecond'
            from free where d.id = free.id
            returning d.id, d.sequence, d.subscriber_id, d.attempts, d.created_at,
                free.former is not null as in_doubt\
            """)
                .param("owner", owner)
                .param("lease", lease.toMillis())
                .param("most", most)
                .query((row, n) -> new Leased(
                        row.getLong("id"),
                        row.getLong("sequence"),
                        row.getObject("subscriber_id", UUID.class),
                        row.getInt("attempts"),
                        Objects.requireNonNull(row.getTimestamp("created_at")).toInstant(),
                        row.getBoolean("in_doubt")))
                .list();
        taken.forEach(delivery -> inHand.add(delivery.id()));
        return taken;
    }

    /// Nobody here works on them any more: a lease that could not be given back ends by itself.
    void letGo(List<Leased> deliveries) {
        deliveries.forEach(delivery -> inHand.remove(delivery.id()));
    }

    /// While somebody here works on them the leases last: a mail server may take its time.
    void renew() {
        jdbc.sql("""
            update delivery set leased_until = now() + :lease * interval '1 millisecond'
            where id = any(:ids) and lease_owner = :owner and state = 'PENDING' and leased_until > now()\
            """)
                .param("lease", lease.toMillis())
                .param("ids", inHand.toArray(Long[]::new))
                .param("owner", owner)
                .update();
    }

    /// What is known just before a mail is sent.
    ///
    /// @param email absent after an erasure
    /// @param follows whether the person follows anything still
    /// @param wasTold whether an earlier alert on the inspection reached the person
    /// @param earlierIsDue when an earlier one that is still on its way will be tried; absent where
    ///     none is
    /// @param because in what ways the authority is followed: AUTHORITY, REGION, TYPE, ENGLAND
    record Claim(
            @Nullable String email,
            boolean follows,
            boolean wasTold,
            @Nullable Instant earlierIsDue,
            List<String> because) {}

    /// Empty when the lease was lost: then somebody else sends it.
    Optional<Claim> claim(Leased delivery, AuthorityRef authority, List<Long> toldBy) {
        return jdbc.sql("""
            select s.email,
                exists (select from subscription a
                    where a.subscriber_id = s.id and a.valid_to is null) as follows,
                exists (select from delivery e where e.subscriber_id = s.id
                    and e.sequence = any(:toldBy) and e.state = 'DELIVERED') as was_told,
                (select max(e.due_at) from delivery e where e.subscriber_id = s.id
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
            where d.id = :id and d.state = 'PENDING' and d.lease_owner = :owner and d.leased_until > now()
            """)
                .param("id", delivery.id())
                .param("owner", owner)
                .param("toldBy", toldBy.toArray(Long[]::new))
                .param("authority", authority.id().value())
                .param("region", authority.region())
                .param("type", authority.type())
                .query((row, n) -> new Claim(
                        row.getString("email"),
                        row.getBoolean("follows"),
                        row.getBoolean("was_told"),
                        instant(row.getTimestamp("earlier_is_due")),
                        List.of((String[]) row.getArray("because").getArray())))
                .optional();
    }

    /// @return whether it had not ended before
    boolean settle(Leased delivery, End end, @Nullable String detail) {
        return jdbc.sql("""
            update delivery set state = :state, detail = :detail, settled_at = now(),
                attempts = attempts + 1, lease_owner = null, leased_until = null
            where id = :id and state = 'PENDING'\
            """)
                        .param("state", end.name())
                        .param("detail", detail)
                        .param("id", delivery.id())
                        .update()
                == 1;
    }

    void tryAgain(Leased delivery, Duration after, String detail) {
        jdbc.sql("""
            update delivery set due_at = :due, detail = :detail, attempts = attempts + 1,
                lease_owner = null, leased_until = null
            where id = :id and state = 'PENDING'\
            """)
                .param("due", Timestamp.from(Instant.now().plus(after)))
                .param("detail", detail)
                .param("id", delivery.id())
                .update();
    }

    /// Given back untried, not to be taken before that time.
    void putOff(Leased delivery, Instant until) {
        jdbc.sql("""
            update delivery set due_at = :due, lease_owner = null, leased_until = null
            where id = :id and lease_owner = :owner and state = 'PENDING'\
            """)
                .param("due", Timestamp.from(until))
                .param("id", delivery.id())
                .param("owner", owner)
                .update();
    }

    /// Given back untried.
    void release(List<Leased> deliveries) {
        jdbc.sql("""
            update delivery set lease_owner = null, leased_until = null
            where id = any(:ids) and lease_owner = :owner and state = 'PENDING'\
            """)
                .param("ids", deliveries.stream().map(Leased::id).toArray(Long[]::new))
                .param("owner", owner)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
