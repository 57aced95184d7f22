package org.gradewatch.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The deliveries in the database, as this process works on them. Another process may work on
/// others at the same time; a lease keeps them apart, and ends by itself when its holder dies.
final class Deliveries {

    private final JdbcClient jdbc;
    private final Duration lease;
    private final UUID owner = UUID.randomUUID();
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private final Set<Long> setAside = ConcurrentHashMap.newKeySet();

    Deliveries(JdbcClient jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /// As which its leases are held.
    UUID owner() {
        return owner;
    }

    /// How a delivery ended.
    enum End {
        DELIVERED,
        BOUNCED,
        SUPPRESSED,
        CANCELLED
    }

    /// @param detail what the mail server said, or why there was no mail
    record Ending(long id, End end, @Nullable String detail) {}

    /// @param readyAt from when it could go out
    /// @param atOnce whether it waits for no digest
    /// @param gatheredIn the first of those that go out with it in one mail; absent when it goes
    ///     alone
    /// @param inDoubt whether its last holder died without a word on it: its mail may be out
    record Leased(
            long id,
            long sequence,
            UUID person,
            int attempts,
            Instant readyAt,
            boolean atOnce,
            @Nullable Long gatheredIn,
            boolean inDoubt) {}

    /// For the only process on this database, before it leases any: no other holder is alive. Their
    /// names stay, for that is what puts a delivery in doubt.
    void freeAll() {
        jdbc.sql("update delivery set leased_until = now() where state = 'PENDING' and lease_owner is not null")
                .update();
    }

    /// Not what another lane here has in hand, though its lease may have ended while the database
    /// was away: its mail may be out. Nor what was set aside.
    ///
    /// @param most mails
    List<Parcel> lease(int most) {
        List<Leased> taken = jdbc.sql("""
            with free as (select id, lease_owner as former from delivery
                where state = 'PENDING' and ready_at is not null and coalesce(gathered_in, id) = id
                    and due_at <= now() and (leased_until is null or leased_until < now())
                    and id <> all(:outOfReach)
                order by due_at, id limit :most for update skip locked
            ), together as (
                select id, former from free
                union all
                select m.id, free.former from free join delivery m
                    on m.gathered_in = free.id and m.id <> free.id and m.state = 'PENDING'
            )
            update delivery d
            set lease_owner = :owner, leased_until = now() + :lease * interval '1 millisecond'
            from together t where d.id = t.id
            returning d.id, d.sequence, d.subscriber_id, d.attempts, d.ready_at,
                d.frequency = 'IMMEDIATE' as at_once, d.gathered_in, t.former is not null as in_doubt\
            """)
                .param("owner", owner)
                .param("lease", lease.toMillis())
                .param("most", most)
                .param(
                        "outOfReach",
                        Stream.concat(inHand.stream(), setAside.stream()).toArray(Long[]::new))
                .query((row, n) -> leased(row))
                .list();
        taken.forEach(delivery -> inHand.add(delivery.id()));
        return Parcel.of(taken);
    }

    /// Its mail is out, and the database refuses to have that written down: this process does not
    /// take it again, lest it sends it again and again.
    void setAside(long id) {
        setAside.add(id);
    }

    /// Nobody here works on them any more: a lease that could not be given back ends by itself.
    void letGo(List<Parcel> parcels) {
        parcels.forEach(parcel -> inHand.removeAll(List.of(parcel.ids())));
    }

    /// While somebody here works on them the leases last: a mail server may take its time. One that
    /// ended is taken up again, where nobody else did.
    void renew() {
        jdbc.sql("""
            update delivery set leased_until = now() + :lease * interval '1 millisecond'
            where id = any(:ids) and lease_owner = :owner and state = 'PENDING'\
            """)
                .param("lease", lease.toMillis())
                .param("ids", inHand.toArray(Long[]::new))
                .param("owner", owner)
                .update();
    }

    /// All at once. Of how many there are the planner is not told, or it would make a new plan for
    /// each group, which takes it as long as to carry it out.
    ///
    /// @return those that had not ended before
    List<Ending> settle(List<Ending> endings) {
        Set<Long> settled = new HashSet<>(jdbc.sql("""
            update delivery d set state = e.state, detail = e.detail, settled_at = now(),
                attempts = attempts + 1, lease_owner = null, leased_until = null
            from unnest((select :ids::bigint[]), (select :states::text[]), (select :details::text[]))
                as e (id, state, detail)
            where d.id = e.id and d.state = 'PENDING'
            returning d.id\
            """)
                .param("ids", endings.stream().map(Ending::id).toArray(Long[]::new))
                .param("states", endings.stream().map(one -> one.end().name()).toArray(String[]::new))
                .param("details", details(endings))
                .query(Long.class)
                .list());
        return endings.stream().filter(one -> settled.contains(one.id())).toList();
    }

    private static @Nullable String[] details(List<Ending> endings) {
        return endings.stream().map(Ending::detail).toArray(String[]::new);
    }

    void tryAgain(Parcel parcel, Duration after, String detail) {
        jdbc.sql("""
            update delivery set due_at = :due, detail = :detail, attempts = attempts + 1,
                lease_owner = null, leased_until = null
            where id = any(:ids) and state = 'PENDING'\
            """)
                .param("due", Timestamp.from(Instant.now().plus(after)))
                .param("detail", detail)
                .param("ids", parcel.ids())
                .update();
    }

    /// Given back untried, not to be taken before that time.
    void putOff(Parcel parcel, Instant until) {
        jdbc.sql("""
            update delivery set due_at = :due, lease_owner = null, leased_until = null
            where id = any(:ids) and lease_owner = :owner and state = 'PENDING'\
            """)
                .param("due", Timestamp.from(until))
                .param("ids", parcel.ids())
                .param("owner", owner)
                .update();
    }

    /// The address has trouble.
    void park(Parcel parcel, Instant until) {
        jdbc.sql("""
            update delivery set state = 'PARKED', parked_until = :until, detail = 'the address has trouble',
                lease_owner = null, leased_until = null
            where id = any(:ids) and lease_owner = :owner and state = 'PENDING'\
            """)
                .param("until", Timestamp.from(until))
                .param("ids", parcel.ids())
                .param("owner", owner)
                .update();
    }

    /// Those whose address was left alone for long enough. What was gathered goes together again,
    /// as long as the one that stands for all is among them.
    void unpark() {
        jdbc.sql("""
            update delivery d set state = 'PENDING', parked_until = null, due_at = now(),
                gathered_in = case when exists (select from delivery f
                    where f.id = d.gathered_in and f.state = 'PARKED') then d.gathered_in end
            where d.state = 'PARKED' and d.parked_until <= now()\
            """).update();
    }

    /// Given back untried.
    void release(List<Parcel> parcels) {
        jdbc.sql("""
            update delivery set lease_owner = null, leased_until = null
            where id = any(:ids) and lease_owner = :owner and state = 'PENDING'\
            """)
                .param(
                        "ids",
                        parcels.stream()
                                .flatMap(parcel -> Stream.of(parcel.ids()))
                                .toArray(Long[]::new))
                .param("owner", owner)
                .update();
    }

    private static Leased leased(ResultSet row) throws SQLException {
        return new Leased(
                row.getLong("id"),
                row.getLong("sequence"),
                row.getObject("subscriber_id", UUID.class),
                row.getInt("attempts"),
                Objects.requireNonNull(instant(row.getTimestamp("ready_at"))),
                row.getBoolean("at_once"),
                row.getObject("gathered_in", Long.class),
                row.getBoolean("in_doubt"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
