package org.gradewatch.benchmarks.topology;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradewatch.model.Grade;

/// What becomes of the cost of a report, of a flood and of a start when there is more of
/// everything.
final class Growth {

    private static final int FEW = 1_000;
    private static final int TOLD_AGAIN = 20_000;

    private final Bench bench;
    private final Sizes sizes;
    private final int authorities;
    private final int reports;

    Growth(Bench bench, Sizes sizes, int authorities, int reports) {
        this.bench = bench;
        this.sizes = sizes;
        this.authorities = authorities;
        this.reports = reports;
    }

    void run(int rounds, int flood) {
        for (int round = 1; round <= rounds; round++) {
            for (int known : List.of(FEW, authorities)) {
                System.out.printf("round %d: with %,d authorities known %s%n", round, known, withKnown(known));
            }
        }
        flood(flood);
        restart();
    }

    /// The second report on an authority, told again and again: each time all is read, thought and
    /// written, and nothing grows.
    private Client.Pace withKnown(int known) {
        bench.onBroker().empty();
        long before = bench.onBroker().write(Throughput.everyAuthority(known, 2));
        String applicationId;
        Client.Pace pace;
        try (Client client = bench.start(Variant.PLAIN, sizes)) {
            applicationId = client.applicationId();
            client.awaitTaken(before);
            long all = before
                    + bench.onBroker()
                            .write(IntStream.range(0, TOLD_AGAIN)
                                    .map(number -> (int) ((long) number * 7_919 % known))
                                    .mapToObj(authority -> new OnBroker.Told(Input.report(authority, 1), 1)));
            pace = client.pace(before + TOLD_AGAIN / 10, all);
        }
        bench.deleteState(applicationId);
        return pace;
    }

    /// Articles on one authority, and behind them one report on another in the same partition.
    private void flood(int documents) {
        bench.onBroker().empty();
        bench.onBroker().write(Stream.of(new OnBroker.Told(Input.report(1, 0), 0)));
        String applicationId;
        try (Client client = bench.start(Variant.PLAIN, sizes)) {
            applicationId = client.applicationId();
            client.awaitTaken(1);
            long began = System.nanoTime();
            long most = 1 + bench.onBroker().write(articles(0, documents - 100));
            client.awaitTaken(most);
            long last = System.nanoTime();
            long all = most + bench.onBroker().write(articles(documents - 100, documents));
            all += bench.onBroker().write(Stream.of(new OnBroker.Told(Input.report(1, 1), 1)));
            client.awaitTaken(all);
            long end = System.nanoTime();
            System.out.printf(
                    "%,d documents on one authority: %.1f s, the last 100 and a report on another behind them %.2f s;"
                            + " %,d MB held at most%n",
                    documents,
                    seconds(end - began),
                    seconds(end - last),
                    client.jvm().megabytesHeld());
        }
        bench.deleteState(applicationId);
    }

    private static Stream<OnBroker.Told> articles(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new OnBroker.Told(
                        Input.article(
                                1,
                                10 + number,
                                LocalDate.of(2011, 6, 1).plusDays(number),
                                number % 2 == 0 ? Grade.GOOD : Grade.INADEQUATE),
                        0));
    }

    /// Ended in order and started again; then with nothing left but the topics.
    private void restart() {
        bench.onBroker().empty();
        long all = bench.onBroker().write(Throughput.everyAuthority(authorities, reports));
        Client first = bench.start(Variant.BOUND, sizes);
        first.awaitTaken(all);
        first.close();
        started("with its state", first.applicationId());
        bench.deleteState(first.applicationId());
        started("without", first.applicationId());
        bench.deleteState(first.applicationId());
    }

    private void started(String how, String applicationId) {
        try (Client again = bench.start(Variant.BOUND, sizes, applicationId)) {
            Client.Start start = again.awaitRunning();
            System.out.printf(
                    "%,d reports on the topic, started again %s: %.1f s, %d MB of heap in use; %,d MB held at most%n",
                    (long) authorities * reports,
                    how,
                    start.millis() / 1e3,
                    start.megabytes(),
                    again.jvm().megabytesHeld());
        }
    }

    private static double seconds(long nanos) {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
