package org.gradewatch.notification.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.ledger.Follower.Followed;
import org.gradewatch.notification.ledger.Ledger.State;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everyone whom a change concerns by the naive matcher, or who has a row of it, and what it came
/// to for each.
final class Followers {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int BATCH = 1000;
    /// So many are looked at for one page; whoever asks for what is rare turns more pages.
    private static final int MOST = 20 * BATCH;

    private static final String SQL = """
        with person as (
            select p.id, p.email, p.erased_moment from subscriber p
            where p.id > :after and (:state::text is null or exists (select from delivery d
                where d.sequence = :sequence and d.subscriber_id = p.id and d.state = :state))
            order by p.id limit :batch
        )
        select p.*, coalesce((select jsonb_agg(jsonb_build_object(
                'wish', s.wish, 'from', s.valid_from, 'until', s.valid_to))
                from subscription s where s.subscriber_id = p.id), '[]') as followed,
            array(select e.sequence from delivery e
                where e.subscriber_id = p.id and e.sequence = any(:chain)) as told,
            d.id as delivery, d.state, d.attempts, d.due_at, d.ready_at, d.settled_at, d.detail, d.frequency,
            d.parked_until, d.leased_until > now() as in_hand, d.accepted_before, d.resent_by,
            (select a.change_id from alert a where a.sequence = d.superseded_by) as superseded_by,
            (select a.change_id from delivery f join alert a on a.sequence = f.sequence
                where f.id = d.gathered_in) as gathered_in
        from person p left join delivery d on d.sequence = :sequence and d.subscriber_id = p.id
            and d.channel = 'email'
        order by p.id
        """;

    private final JdbcClient jdbc;
    private final Reconciliation reconciliation;

    Followers(JdbcClient jdbc, Reconciliation reconciliation) {
        this.jdbc = jdbc;
        this.reconciliation = reconciliation;
    }

    /// The row of a person.
    ///
    /// @param supersededBy the change that was told in its place
    /// @param gatheredIn the change by which the mail is known that brings several
    /// @param resentBy the operator's deed by which it went out again
    record Delivery(
            long id,
            State state,
            int attempts,
            Instant dueAt,
            @Nullable Instant readyAt,
            @Nullable Instant settledAt,
            @Nullable String detail,
            String frequency,
            @Nullable Instant parkedUntil,
            boolean inHand,
            @Nullable Instant acceptedBefore,
            @Nullable Long resentBy,
            @Nullable String supersededBy,
            @Nullable String gatheredIn) {}

    /// @param email absent after an erasure
    record Found(
            UUID person,
            @Nullable String email,
            Fate fate,
            @Nullable Delivery delivery) {}

    /// @param next after whom the next page begins; absent on the last one
    record Stretch(List<Found> items, @Nullable UUID next) {}

    private record Person(
            UUID id,
            @Nullable String email,
            Follower follower,
            @Nullable Delivery delivery) {}

    /// @param only those with this fate; absent: all but those who came after or are not concerned
    /// @param after the last person of the page before; absent: the first page
    Stretch of(Alert alert, @Nullable Fate only, @Nullable UUID after, int limit) {
        Map<Long, Alert> chain = reconciliation.chain(List.of(alert));
        var matcher = new NaiveMatcher(chain);
        var found = new ArrayList<Found>();
        UUID last = after == null ? NOBODY : after;
        for (int looked = 0; looked < MOST; looked += BATCH) {
            List<Person> people = people(alert, chain, only == null ? null : only.state(), last);
            for (Person person : people) {
                last = person.id();
                Fate fate = fate(alert, matcher, person);
                if (only == null ? isTold(fate) : fate == only) {
                    found.add(new Found(person.id(), person.email(), fate, person.delivery()));
                    if (found.size() == limit) {
                        return new Stretch(found, last);
                    }
                }
            }
            if (people.size() < BATCH) {
                return new Stretch(found, null);
            }
        }
        return new Stretch(found, last);
    }

    private static boolean isTold(Fate fate) {
        return fate != Fate.CAME_AFTER && fate != Fate.NOT_CONCERNED;
    }

    private static Fate fate(Alert alert, NaiveMatcher matcher, Person person) {
        Delivery delivery = person.delivery();
        return Fate.of(matcher.standing(alert, person.follower()), delivery == null ? null : delivery.state());
    }

    private List<Person> people(Alert alert, Map<Long, Alert> chain, @Nullable State state, UUID after) {
        return jdbc.sql(SQL)
                .param("after", after)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("sequence", alert.sequence())
                .param("chain", chain.keySet().toArray(Long[]::new))
                .param("batch", BATCH)
                .query((row, n) -> person(row))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        List<Followed> followed = List.of(Json.mapper().readValue(row.getString("followed"), Followed[].class));
        Array told = row.getArray("told");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                new Follower(followed, row.getLong("erased_moment"), Set.of((Long[]) told.getArray())),
                row.getObject("delivery") == null ? null : delivery(row));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("delivery"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Objects.requireNonNull(instant(row.getTimestamp("due_at"))),
                instant(row.getTimestamp("ready_at")),
                instant(row.getTimestamp("settled_at")),
                row.getString("detail"),
                Objects.requireNonNull(row.getString("frequency")),
                instant(row.getTimestamp("parked_until")),
                row.getBoolean("in_hand"),
                instant(row.getTimestamp("accepted_before")),
                row.getObject("resent_by", Long.class),
                row.getString("superseded_by"),
                row.getString("gathered_in"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
