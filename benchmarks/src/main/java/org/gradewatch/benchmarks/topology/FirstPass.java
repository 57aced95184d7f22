package org.gradewatch.benchmarks.topology;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gradewatch.wire.Topics;

/// Lets ours fold a few authorities, and measures what it writes.
final class FirstPass {

    private static final int AUTHORITIES = 40;

    private final Bench bench;
    private final int reports;

    FirstPass(Bench bench, int reports) {
        this.bench = bench;
        this.reports = reports;
    }

    Sizes sizes() {
        bench.onBroker().empty();
        long written = bench.onBroker().write(Throughput.everyAuthority(AUTHORITIES, reports));
        try (Client ours = bench.start(Variant.PLAIN, Sizes.none(reports))) {
            ours.awaitTaken(written);
            requireNoOtherState(ours);
            return new Sizes(
                    bytes(changelog(ours, BareFold.DOCUMENTS)),
                    bytes(changelog(ours, BareFold.ANNOUNCED)),
                    bytes(Topics.RATINGS.name()),
                    bytes(Topics.RATING_CHANGES.name()));
        }
    }

    /// The mean of all authorities, for each of their reports.
    private int[] bytes(String topic) {
        long[] sums = new long[reports];
        bench.onBroker().readCommitted(topic, record -> sums[Input.nth(record.timestamp())] += record.value().length);
        return IntStream.range(0, reports)
                .map(nth -> (int) (sums[nth] / AUTHORITIES))
                .toArray();
    }

    /// Else the bare topology would have less to do than ours.
    private void requireNoOtherState(Client ours) {
        IntFunction<String> name = at -> changelog(ours, at == 0 ? BareFold.DOCUMENTS : BareFold.ANNOUNCED);
        for (String topic : bench.onBroker().topics(topic -> topic.startsWith(ours.applicationId()))) {
            bench.onBroker().readCommitted(topic, record -> {
                if (!topic.equals(name.apply(0)) && !topic.equals(name.apply(1))) {
                    throw new IllegalStateException("a record on %s (expected: none)".formatted(topic));
                }
            });
        }
    }

    private static String changelog(Client client, String store) {
        return "%s-%s-changelog".formatted(client.applicationId(), store);
    }
}
