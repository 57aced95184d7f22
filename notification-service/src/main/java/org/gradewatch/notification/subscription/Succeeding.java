package org.gradewatch.notification.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves the followers of a closed authority to its successors: the subscription ends, another with
/// the successors beside begins, and a mail is noted that says so, in one transaction. Reading the
/// topic again changes nothing.
final class Succeeding {

    private static final int BATCH = 500;
    private static final Duration AT_LEAST_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Subscriptions subscriptions;
    private final KnownAuthorities authorities;
    private @Nullable Authorities swept;
    private Instant nextSweep = Instant.MIN;

    Succeeding(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Subscriptions subscriptions,
            KnownAuthorities authorities) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.authorities = authorities;
    }

    private record Follower(long subscription, UUID person) {}

    /// Where an authority has changed since the last time, and once in a while.
    void sweep() {
        Authorities known = authorities.now();
        if (!authorities.areCaughtUp() || (known.equals(swept) && Instant.now().isBefore(nextSweep))) {
            return;
        }
        var successions = new Successions(known);
        successions.ended().forEach(ended -> move(ended, successions));
        swept = known;
        nextSweep = Instant.now().plus(AT_LEAST_EVERY);
    }

    private void move(Authority ended, Successions successions) {
        List<Follower> followers;
        do {
            followers = without(ended.id(), successions);
            followers.forEach(follower -> move(follower, ended, successions));
        } while (followers.size() == BATCH);
    }

    private void move(Follower follower, Authority ended, Successions successions) {
        transactions.executeWithoutResult(status -> {
            if (subscriptions.change(follower.person(), follower.subscription(), successions::extended)) {
                jdbc.sql("insert into succession (subscriber_id, authority_id) values (?, ?) on conflict do nothing")
                        .param(follower.person())
                        .param(ended.id().value())
                        .update();
            }
        });
    }

    private List<Follower> without(AuthorityId ended, Successions successions) {
        return jdbc.sql("""
            select distinct s.id, s.subscriber_id from subscription s join follow f on f.subscription_id = s.id
            where s.valid_to is null and f.authorities @> array[:ended]::text[]
                and not f.authorities @> :successors::text[]
            order by s.id limit :most\
            """)
                .param("ended", ended.value())
                .param(
                        "successors",
                        successions.of(ended).stream().map(AuthorityId::value).toArray(String[]::new))
                .param("most", BATCH)
                .query((row, n) -> new Follower(row.getLong(1), row.getObject(2, UUID.class)))
                .list();
    }
}
