package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.gradewatch.testing.Infrastructure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service tells 10,000 people of a change and is killed at random moments of it: while it
/// plans, while it sends, while it starts.
///
/// `-Dgradewatch.kills=N` makes it long: as soon as everybody is told, the next change comes.
/// `-Dgradewatch.kills.seed=S` does the same once more.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledDuringAFanOutTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledDuringAFanOutTest.class);

    private static final int KILLS = Integer.getInteger("gradewatch.kills", 5);
    private static final String LEASE = System.getProperty("gradewatch.kills.lease", "5s");
    private static final int PEOPLE = 10_000;
    private static final int MOST_MAILS_BETWEEN = PEOPLE * 3 / 10;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final long seed = Long.getLong("gradewatch.kills.seed", System.nanoTime());
    private final Random random = new Random(seed);
    /// What was in hand at a kill, and when that was, by the clock of the database.
    private final Map<Long, Double> inHand = new HashMap<>();

    @Test
    void everybody_gets_one_mail_but_for_those_whose_acceptance_we_did_not_live_to_write_down() {
        LOG.info("seed {}", seed);
        String database = Infrastructure.freshDatabase();
        try (var broker = Infrastructure.freshBroker();
                var fanOut = new FanOut("killed", PEOPLE, broker.bootstrapServers(), database, LEASE)) {
            fanOut.announce();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitAMoment(fanOut);
                fanOut.service.kill();
                rememberWhatWasInHand(fanOut);
                fanOut.service.start();
            }
            fanOut.service.awaitReady();
            fanOut.awaitTold();

            long copies = fanOut.everybodyHasEachChangeOnce();
            double recovery = longestRecovery(fanOut);
            LOG.info(
                    "{} kills, {} changes to {} people: lost 0, second copies {} (of {} in hand),"
                            + " longest from a kill to the end of what was in hand {} s",
                    KILLS,
                    fanOut.announced(),
                    PEOPLE,
                    copies,
                    inHand.size(),
                    recovery);
            assertThat(copies).as("one a lane and kill").isLessThanOrEqualTo((long) KILLS * FanOut.LANES);
            assertThat(recovery).as("seconds").isLessThan(60);
            fanOut.theLedgerBalances();
        }
    }

    /// One time in four soon after the start, whatever the service does by then.
    private void awaitAMoment(FanOut fanOut) {
        if (random.nextInt(4) == 0) {
            Duration life = Duration.ofMillis(random.nextLong(LONGEST_LIFE.toMillis()));
            await().pollDelay(life).atMost(PATIENCE).until(() -> true);
            return;
        }
        long mails = fanOut.sink.count() + 1 + random.nextInt(MOST_MAILS_BETWEEN);
        await("more mails").pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> isThere(mails, fanOut));
    }

    private static boolean isThere(long mails, FanOut fanOut) {
        if (fanOut.sink.count() >= mails) {
            return true;
        }
        if (fanOut.sink.count() >= (long) fanOut.announced() * PEOPLE && fanOut.isTold()) {
            fanOut.announce();
        }
        return false;
    }

    private void rememberWhatWasInHand(FanOut fanOut) {
        fanOut.jdbc
                .sql("""
                    select id, extract(epoch from now()) as now from delivery
                    where state = 'PENDING' and lease_owner is not null\
                    """)
                .query((row, n) -> inHand.put(row.getLong("id"), row.getDouble("now")))
                .list();
    }

    private double longestRecovery(FanOut fanOut) {
        double longest = 0;
        for (Map.Entry<Long, Double> one : inHand.entrySet()) {
            double settled = fanOut.jdbc
                    .sql("select extract(epoch from settled_at) from delivery where id = ?")
                    .param(one.getKey())
                    .query(Double.class)
                    .single();
            longest = Math.max(longest, settled - one.getValue());
        }
        return longest;
    }
}
