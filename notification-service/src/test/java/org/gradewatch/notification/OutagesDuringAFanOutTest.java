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

/// While the service tells people of changes, the mail server, the database and the broker are gone
/// for a while, one after the other. Nobody touches the service.
///
/// `-Dgradewatch.outages=3,60,300` says for how many seconds each.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutagesDuringAFanOutTest {

    private static final Logger LOG = LoggerFactory.getLogger(OutagesDuringAFanOutTest.class);

    private static final List<Duration> OUTAGES = Arrays.stream(
                    System.getProperty("gradewatch.outages", "3").split(","))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .toList();
    private static final int PEOPLE = 4_000;
    private static final int SOME = 500;
    private static final Duration TO_RECOVER = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void it_goes_on_by_itself_and_nothing_is_lost_or_doubled() {
        try (var broker = Interruptible.broker();
                var database = Interruptible.database(folder.resolve("postgres"));
                var fanOut = new FanOut("outages", PEOPLE, broker.address(), database.address(), "30s")) {
            for (Duration outage : OUTAGES) {
                int port = fanOut.sink.port();
                duringAFanOut("the mail server", outage, fanOut, fanOut.sink::pause, () -> fanOut.sink.resume(port));
                duringAFanOut("the database", outage, fanOut, database::stop, database::resume);
                duringAFanOut("the broker", outage, fanOut, broker::stop, broker::resume);
            }

            // What was planned was told with or without a broker; this needs it.
            fanOut.announce();
            fanOut.awaitTold();
            long copies = fanOut.everybodyHasEachChangeOnce();
            LOG.info("{} changes to {} people: lost 0, second copies {}", fanOut.announced(), PEOPLE, copies);
            assertThat(copies)
                    .as("mails that the mail server had when it went, and did not say so")
                    .isLessThanOrEqualTo((long) OUTAGES.size() * FanOut.LANES);
            fanOut.theLedgerBalances();
        }
    }

    private static void duringAFanOut(String what, Duration outage, FanOut fanOut, Runnable stop, Runnable resume) {
        fanOut.announce();
        long before = fanOut.sink.count();
        await("some mails")
                .pollInterval(Duration.ofMillis(10))
                .atMost(TO_RECOVER)
                .until(() -> fanOut.sink.count() > before + SOME);
        stop.run();
        await().pollDelay(outage).atMost(outage.plusSeconds(10)).until(() -> true);
        resume.run();
        Instant back = Instant.now();
        long meanwhile = fanOut.sink.count();
        await("it goes on")
                .pollInterval(Duration.ofMillis(50))
                .atMost(TO_RECOVER)
                .until(() -> fanOut.sink.count() > meanwhile || fanOut.isTold());
        LOG.info(
                "{} away for {} s: the next mail after {} ms",
                what,
                outage.toSeconds(),
                Duration.between(back, Instant.now()).toMillis());
        fanOut.awaitTold();
    }
}
