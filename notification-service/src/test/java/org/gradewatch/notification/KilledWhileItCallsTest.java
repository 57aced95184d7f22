package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.gradewatch.testing.Infrastructure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service calls 1,000 endpoints of a change and is killed at random moments of it: while it
/// plans, while it calls, while it starts.
///
/// `-Dgradewatch.kills=N` makes it long: as soon as all are told, the next change comes.
/// `-Dgradewatch.kills.seed=S` does the same once more.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhileItCallsTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledWhileItCallsTest.class);

    private static final int KILLS = Integer.getInteger("gradewatch.kills", 5);
    private static final int ENDPOINTS = 1_000;
    private static final int MOST_CALLS_BETWEEN = ENDPOINTS * 8 / 10;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final long seed = Long.getLong("gradewatch.kills.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void every_endpoint_gets_every_change_and_what_comes_twice_has_the_same_id_and_bytes() {
        LOG.info("seed {}", seed);
        String database = Infrastructure.freshDatabase();
        try (var broker = Infrastructure.freshBroker();
                var fanOut = new EndpointFanOut("killed-calls", ENDPOINTS, broker.bootstrapServers(), database, "3s")) {
            fanOut.changes.announce();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitAMoment(fanOut);
                fanOut.changes.service.kill();
                fanOut.changes.service.start();
            }
            fanOut.changes.service.awaitReady();
            fanOut.awaitTold();

            long copies = fanOut.everyEndpointHasEachChange();
            LOG.info(
                    "{} kills, {} changes to {} endpoints: lost 0, second calls {}",
                    KILLS,
                    fanOut.changes.announced(),
                    ENDPOINTS,
                    copies);
            assertThat(copies)
                    .as("no more than were under way")
                    .isLessThanOrEqualTo(2L * KILLS * EndpointFanOut.AT_A_TIME);
            fanOut.theLedgerBalances();
        }
    }

    /// One time in four soon after the start, whatever the service does by then.
    private void awaitAMoment(EndpointFanOut fanOut) {
        if (random.nextInt(4) == 0) {
            Duration life = Duration.ofMillis(random.nextLong(LONGEST_LIFE.toMillis()));
            await().pollDelay(life).atMost(PATIENCE).until(() -> true);
            return;
        }
        long calls = fanOut.sink.count() + 1 + random.nextInt(MOST_CALLS_BETWEEN);
        await("more calls").pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> isThere(calls, fanOut));
    }

    private static boolean isThere(long calls, EndpointFanOut fanOut) {
        if (fanOut.sink.count() >= calls) {
            return true;
        }
        if (fanOut.sink.count() >= fanOut.due() && fanOut.isTold()) {
            fanOut.changes.announce();
        }
        return false;
    }
}
