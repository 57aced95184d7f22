package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gradewatch.testing.Interruptible;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// While the service calls endpoints, the database and the broker are gone for a while, one after
/// the other. Nobody touches the service.
///
/// `-Dgradewatch.outages=3,60,300` says for how many seconds each.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutagesWhileItCallsTest {

    private static final Logger LOG = LoggerFactory.getLogger(OutagesWhileItCallsTest.class);

    private static final List<Duration> OUTAGES = Arrays.stream(
                    System.getProperty("gradewatch.outages", "3").split(","))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .toList();
    private static final int ENDPOINTS = 1_000;
    private static final int SOME = 100;
    private static final Duration TO_RECOVER = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void it_goes_on_by_itself_and_nothing_is_lost() {
        try (var broker = Interruptible.broker();
                var database = Interruptible.database(folder.resolve("postgres"));
                var fanOut =
                        new EndpointFanOut("outage-calls", ENDPOINTS, broker.address(), database.address(), "30s")) {
            for (Duration outage : OUTAGES) {
                duringAFanOut("the database", outage, fanOut, database::stop, database::resume);
                duringAFanOut("the broker", outage, fanOut, broker::stop, broker::resume);
            }

            // What was planned was told with or without a broker; this needs it.
            fanOut.changes.announce();
            fanOut.awaitTold();
            long copies = fanOut.everyEndpointHasEachChange();
            LOG.info(
                    "{} changes to {} endpoints: lost 0, second calls {}",
                    fanOut.changes.announced(),
                    ENDPOINTS,
                    copies);
            // The process lives, and knows what was answered until the database is back.
            assertThat(copies).isZero();
            fanOut.theLedgerBalances();
        }
    }

    private static void duringAFanOut(
            String what, Duration outage, EndpointFanOut fanOut, Runnable stop, Runnable resume) {
        fanOut.changes.announce();
        long before = fanOut.sink.count();
        await("some calls")
                .pollInterval(Duration.ofMillis(5))
                .atMost(TO_RECOVER)
                .until(() -> fanOut.sink.count() > before + SOME);
        stop.run();
        await().pollDelay(outage).atMost(outage.plusSeconds(10)).until(() -> true);
        resume.run();
        Instant back = Instant.now();
        fanOut.awaitTold();
        LOG.info(
                "{} away for {} s: all are told {} ms later",
                what,
                outage.toSeconds(),
                Duration.between(back, Instant.now()).toMillis());
    }
}
