package org.gradewatch.notification.webhook.endpoint;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gradewatch.notification.subscription.Moments;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.notification.webhook.endpoint.Endpoint.Manner;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/// All endpoints, with the history of what they asked for.
public final class Endpoints {

    private static final String SELECT = """
        select w.*, (select wish from webhook_wish a where a.webhook_id = w.id order by a.id desc limit 1) as wish
        from webhook w
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Moments moments;

    Endpoints(JdbcClient jdbc, TransactionTemplate transactions, Moments moments) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.moments = moments;
    }

    /// Within a transaction. It gets nothing before it is [turned][#turn] to active.
    UUID add(String holder, Manner manner, Wish wish) {
        UUID id = UUID.randomUUID();
        manner(jdbc.sql("""
            insert into webhook (id, holder, contact, url, description, schemes, ordering, concurrency, per_minute,
                state, why)
            values (:id, :holder, :contact, :url, :description, :schemes, :ordering, :concurrency, :perMinute,
                'UNVERIFIED', 'it did not say yet that it wants events')\
            """), manner).param("id", id).param("holder", holder).update();
        jdbc.sql("insert into webhook_progress (webhook_id) values (?)")
                .param(id)
                .update();
        begin(id, wish, moments.ofAChange());
        return id;
    }

    private static StatementSpec manner(StatementSpec statement, Manner manner) {
        return statement
                .param("contact", manner.contact())
                .param("url", manner.url().toString())
                .param("description", manner.description())
                .param("schemes", manner.schemes().stream().map(Enum::name).toArray(String[]::new))
                .param("ordering", manner.ordering().name())
                .param("concurrency", manner.concurrency())
                .param("perMinute", manner.perMinute());
    }

    private void begin(UUID id, Wish wish, long moment) {
        String json = Json.mapper().writeValueAsString(wish);
        jdbc.sql("""
            with w as (
                insert into webhook_wish (webhook_id, wish, include, valid_from)
                values (:id, :wish::jsonb, :include, :moment) returning id
            )
            insert into webhook_follow
            select w.id, f.position, f.authorities, f.regions, f.types, f.areas, f.directions, f.to_grades
            from w, rows from (jsonb_to_recordset(:wish::jsonb -> 'follows')
                as (authorities text[], regions text[], types text[], areas text[], directions text[],
                    "toGrades" text[])) with ordinality
                as f (authorities, regions, types, areas, directions, to_grades, position)\
            """)
                .param("id", id)
                .param("wish", json)
                .param("include", wish.include().stream().map(Enum::name).toArray(String[]::new))
                .param("moment", moment)
                .update();
    }

    /// Within a transaction.
    void change(UUID id, Manner manner) {
        manner(jdbc.sql("""
            update webhook set contact = :contact, url = :url, description = :description, schemes = :schemes,
                ordering = :ordering, concurrency = :concurrency, per_minute = :perMinute
            where id = :id\
            """), manner).param("id", id).update();
    }

    /// Within a transaction. What it asked for before ends in the same moment.
    void change(UUID id, Wish wish) {
        long moment = moments.ofAChange();
        end(id, moment);
        begin(id, wish, moment);
    }

    private void end(UUID id, long moment) {
        jdbc.sql("update webhook_wish set valid_to = ? where webhook_id = ? and valid_to is null")
                .param(moment)
                .param(id)
                .update();
    }

    /// Active again, it gets all that waited, in order.
    ///
    /// @return whether it was in another state before
    boolean turn(UUID id, EndpointState to, @Nullable String why) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            int turned = jdbc.sql("""
                update webhook set state = :to, why = :why, state_since = now()
                where id = :id and state not in (:to, 'DELETED')\
                """)
                    .param("to", to.name())
                    .param("why", why)
                    .param("id", id)
                    .update();
            if (turned > 0 && to == EndpointState.ACTIVE) {
                beginAnew(id);
            }
            return turned > 0;
        }));
    }

    /// Only one that is active.
    ///
    /// @return whether it was
    public boolean disable(UUID id, String why) {
        return jdbc.sql("""
            update webhook set state = 'DISABLED', why = ?, state_since = now() where id = ? and state = 'ACTIVE'\
            """).params(why, id).update() > 0;
    }

    /// Turns it, or says anew why it is as it is.
    void say(UUID id, EndpointState state, String why) {
        if (!turn(id, state, why)) {
            jdbc.sql("update webhook set why = ? where id = ? and state = ?")
                    .param(why)
                    .param(id)
                    .param(state.name())
                    .update();
        }
    }

    private void beginAnew(UUID id) {
        jdbc.sql("""
            update webhook_progress set failing_since = null, failures = 0, slowed = false, rests_until = now()
            where webhook_id = ?\
            """).param(id).update();
        jdbc.sql("""
            update webhook_delivery set state = 'PENDING', due_at = now(), attempts = 0
            where webhook_id = ? and state in ('PENDING', 'PARKED')\
            """).param(id).update();
    }

    /// What is written of its calls stays; where they went, and to whom we wrote, does not.
    ///
    /// @return whether it was there
    boolean delete(UUID id) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean there = jdbc.sql("""
                update webhook set state = 'DELETED', state_since = now(), why = null, url = '', contact = '',
                    description = ''
                where id = ? and state <> 'DELETED'\
                """).param(id).update() > 0;
            end(id, moments.ofAChange());
            jdbc.sql("delete from webhook_secret where webhook_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from webhook_notice where webhook_id = ?")
                    .param(id)
                    .update();
            return there;
        }));
    }

    /// Not one that was deleted.
    public Optional<Endpoint> find(UUID id) {
        return jdbc.sql(SELECT + "where w.id = ? and w.state <> 'DELETED'")
                .param(id)
                .query(Endpoints::endpoint)
                .optional();
    }

    /// @param holder absent: everybody's
    List<Endpoint> of(@Nullable String holder, int most) {
        return jdbc.sql(SELECT + """
            where w.state <> 'DELETED' and (:holder::text is null or w.holder = :holder)
            order by w.created_at, w.id limit :most\
            """)
                .param("holder", holder)
                .param("most", most)
                .query(Endpoints::endpoint)
                .list();
    }

    /// Those that name authorities, for whom it matters when one of these closes.
    List<Endpoint> namingAuthorities() {
        return jdbc.sql(SELECT + """
            where w.state <> 'DELETED' and exists (select from webhook_wish a join webhook_follow f on f.wish_id = a.id
                where a.webhook_id = w.id and a.valid_to is null and f.authorities <> '{}')\
            """).query(Endpoints::endpoint).list();
    }

    long count(String holder) {
        return jdbc.sql("select count(*) from webhook where holder = ? and state <> 'DELETED'")
                .param(holder)
                .query(Long.class)
                .single();
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        var manner = new Manner(
                URI.create(row.getString("url")),
                row.getString("contact"),
                row.getString("description"),
                schemes(row.getArray("schemes")),
                Ordering.valueOf(row.getString("ordering")),
                row.getInt("concurrency"),
                row.getInt("per_minute"));
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getString("holder"),
                manner,
                EndpointState.valueOf(row.getString("state")),
                row.getString("why"),
                Objects.requireNonNull(row.getTimestamp("state_since")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("created_at")).toInstant(),
                Json.mapper().readValue(row.getString("wish"), Wish.class));
    }

    private static List<Scheme> schemes(Array words) throws SQLException {
        return Stream.of((String[]) words.getArray()).map(Scheme::valueOf).toList();
    }
}
