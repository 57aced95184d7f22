package org.gradewatch.notification.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.wire.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The confirmed subscriptions of everyone, with their history.
///
/// A person may have several: confirming another wish adds to those there are. What is confirmed is
/// never changed, only ended.
public final class Subscriptions {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Moments moments;

    Subscriptions(JdbcClient jdbc, TransactionTemplate transactions, Moments moments) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.moments = moments;
    }

    /// One that is in force.
    public record Subscription(long id, Wish wish, Instant startedAt) {}

    /// Within the transaction of the confirmation.
    UUID begin(EmailAddress address, byte[] addressHash, Wish wish) {
        long moment = moments.ofAChange();
        UUID person = person(address, addressHash);
        begin(person, wish, moment);
        return person;
    }

    private void begin(UUID person, Wish wish, long moment) {
        String json = Json.mapper().writeValueAsString(wish);
        jdbc.sql("""
            insert into subscription
                (subscriber_id, wish, fingerprint, include, frequency, inadequate_at_once, valid_from)
            values (:person, :wish::jsonb, md5(:wish), :include, :frequency, :atOnce, :moment)
            on conflict (subscriber_id, fingerprint) where valid_to is null do nothing
            returning id\
            """)
                .param("person", person)
                .param("wish", json)
                .param("include", names(wish.include()))
                .param("frequency", wish.frequency().name())
                .param("atOnce", wish.inadequateAtOnce())
                .param("moment", moment)
                .query(Long.class)
                .optional()
                .ifPresent(id -> insertFollows(id, wish.follows()));
    }

    /// What is confirmed never changes: one ends, and another begins in the same moment. Nothing is
    /// told twice for it, and nothing missed.
    ///
    /// @return whether it was in force
    public boolean change(UUID person, long subscription, UnaryOperator<Wish> into) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            long moment = moments.ofAChange();
            Optional<Subscription> ended = jdbc.sql("""
                update subscription set valid_to = :moment, ended_at = now()
                where subscriber_id = :person and id = :id and valid_to is null
                returning id, wish, started_at\
                """)
                    .param("moment", moment)
                    .param("person", person)
                    .param("id", subscription)
                    .query(Subscriptions::subscription)
                    .optional();
            ended.ifPresent(one -> begin(person, into.apply(one.wish()), moment));
            return ended.isPresent();
        }));
    }

    private UUID person(EmailAddress address, byte[] addressHash) {
        // Whatever trouble there was: the confirmation mail got through.
        jdbc.sql("delete from troubled_address where email_hash = ?")
                .param(addressHash)
                .update();
        return jdbc.sql("""
            insert into subscriber (id, email_hash, email, confirmed_at)
            values (:id, :hash, :email, now())
            on conflict (email_hash) do update
            set email = excluded.email, confirmed_at = now(), erased_at = null
            returning id\
            """)
                .param("id", UUID.randomUUID())
                .param("hash", addressHash)
                .param("email", address.value())
                .query(UUID.class)
                .single();
    }

    private void insertFollows(long subscription, List<Follow> follows) {
        int position = 0;
        for (Follow follow : follows) {
            jdbc.sql("insert into follow values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(subscription)
                    .param(position++)
                    .param(follow.authorities().stream().map(AuthorityId::value).toArray(String[]::new))
                    .param(follow.regions().toArray(String[]::new))
                    .param(follow.types().toArray(String[]::new))
                    .param(follow.areas().stream().map(Area::word).toArray(String[]::new))
                    .param(follow.directions().stream().map(Direction::name).toArray(String[]::new))
                    .param(follow.toGrades().stream().map(Grade::word).toArray(String[]::new))
                    .update();
        }
    }

    public List<Subscription> of(UUID person) {
        return jdbc.sql("""
            select id, wish, started_at from subscription
            where subscriber_id = ? and valid_to is null order by id\
            """).param(person).query(Subscriptions::subscription).list();
    }

    /// What the person stopped in the last thirty days and does not follow again, the latest first;
    /// what another took the place of in the same moment was changed, not stopped.
    public List<Subscription> stoppedLately(UUID person) {
        return jdbc.sql("""
            select max(id) as id, wish, max(started_at) as started_at from subscription e
            where subscriber_id = :person and ended_at > now() - interval '30 days'
                and not exists (select from subscription n where n.subscriber_id = :person
                    and (n.valid_from = e.valid_to or n.fingerprint = e.fingerprint and n.valid_to is null))
            group by wish order by id desc limit 20\
            """)
                .param("person", person)
                .query(Subscriptions::subscription)
                .list();
    }

    /// Follows what was stopped lately; the address is confirmed, and the same.
    public void again(UUID person, long stopped) {
        transactions.executeWithoutResult(status -> {
            long moment = moments.ofAChange();
            stoppedLately(person).stream()
                    .filter(one -> one.id() == stopped)
                    .forEach(one -> begin(person, one.wish(), moment));
        });
    }

    /// Whether anything is known of the person: not after erasure.
    public boolean knows(UUID person) {
        return jdbc.sql("select exists (select from subscriber where id = ? and email is not null)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /// Everything the person follows. Once more changes nothing.
    public void endAll(UUID person) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
            update subscription set valid_to = :moment, ended_at = now()
            where subscriber_id = :person and valid_to is null\
            """)
                .param("moment", moments.ofAChange())
                .param("person", person)
                .update());
    }

    public void end(UUID person, long subscription) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
            update subscription set valid_to = :moment, ended_at = now()
            where subscriber_id = :person and id = :id and valid_to is null\
            """)
                .param("moment", moments.ofAChange())
                .param("person", person)
                .param("id", subscription)
                .update());
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                Json.mapper().readValue(row.getString("wish"), Wish.class),
                Objects.requireNonNull(row.getTimestamp("started_at")).toInstant());
    }

    private static String[] names(List<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toArray(String[]::new);
    }
}
