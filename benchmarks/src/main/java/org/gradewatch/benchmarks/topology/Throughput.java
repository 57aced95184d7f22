package org.gradewatch.benchmarks.topology;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradewatch.model.Rating;
import org.gradewatch.wire.Json;
import org.gradewatch.wire.Topics;

/// The same reports through each variant, round by round.
///
/// Before them come those of as many other authorities as it takes to load and compile the classes:
/// the clock begins when these are taken. It ends when what came of the last report can be read.
final class Throughput {

    private static final int SAMPLE = 97;

    private final Bench bench;
    private final Sizes sizes;
    private final int warmUp;
    private final int authorities;
    private final int reports;

    /// @param warmUp on how many authorities there are reports before the measured ones
    Throughput(Bench bench, Sizes sizes, int warmUp, int authorities, int reports) {
        this.bench = bench;
        this.sizes = sizes;
        this.warmUp = warmUp;
        this.authorities = authorities;
        this.reports = reports;
    }

    /// First the first report of every authority, then every second, so that no two of an authority
    /// are near each other.
    static Stream<OnBroker.Told> everyAuthority(int authorities, int reports) {
        return everyAuthority(0, authorities, reports);
    }

    private static Stream<OnBroker.Told> everyAuthority(int from, int to, int reports) {
        return IntStream.range(0, reports)
                .boxed()
                .flatMap(nth -> IntStream.range(from, to)
                        .mapToObj(authority -> new OnBroker.Told(Input.report(authority, nth), nth)));
    }

    void run(int rounds) {
        bench.onBroker().empty();
        long first = bench.onBroker().write(everyAuthority(authorities, authorities + warmUp, reports));
        long last = first + bench.onBroker().write(everyAuthority(authorities, reports));
        var paces = new EnumMap<Variant, List<Client.Pace>>(Variant.class);
        for (int round = 1; round <= rounds; round++) {
            for (Variant variant : Variant.values()) {
                Client.Pace pace = measured(variant, first, last);
                paces.computeIfAbsent(variant, _ -> new ArrayList<>()).add(pace);
                System.out.printf("round %d: %s %s%n", round, variant, pace);
            }
        }
        report(paces);
    }

    private Client.Pace measured(Variant variant, long first, long last) {
        bench.onBroker().emptyOutput();
        Client.Pace pace;
        String applicationId;
        try (Client client = bench.start(variant, sizes)) {
            pace = client.pace(first, last);
            applicationId = client.applicationId();
        }
        bench.deleteState(applicationId);
        check(variant);
        return pace;
    }

    /// Counts what can be read, and compares some ratings with those that the fold alone makes.
    private void check(Variant variant) {
        var counts = new int[2];
        var last = new HashMap<String, byte[]>();
        bench.onBroker().readCommitted(Topics.RATINGS.name(), record -> {
            counts[0]++;
            if (record.key().hashCode() % SAMPLE == 0) {
                last.put(record.key(), record.value());
            }
        });
        bench.onBroker().readCommitted(Topics.RATING_CHANGES.name(), _ -> counts[1]++);
        require(variant + ": ratings", counts[0], (warmUp + authorities) * reports);
        require(variant + ": changes", counts[1], (warmUp + authorities) * sizes.changes());
        if (Variant.OURS.contains(variant)) {
            last.forEach((key, value) -> require(
                    variant + ": " + key,
                    Folded.of(Json.mapper().readValue(value, Rating.class)),
                    Folded.of(Integer.parseInt(key) - Input.FIRST_AUTHORITY, reports)));
        }
    }

    private static void require(String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new IllegalStateException("%s: %s (expected: %s)".formatted(what, found, expected));
        }
    }

    private static void report(Map<Variant, List<Client.Pace>> paces) {
        for (Variant variant : List.of(Variant.UNTHINKING, Variant.PLAIN, Variant.BOUND)) {
            System.out.printf(
                    "medians: %s %.2f of bare by the clock, %.2f by the processor%n",
                    variant,
                    ratio(paces, variant, Client.Pace::aSecond),
                    1 / ratio(paces, variant, Client.Pace::processorForThousand));
        }
    }

    /// Of each round by itself: what disturbs one variant may have disturbed its neighbours.
    private static double ratio(
            Map<Variant, List<Client.Pace>> paces, Variant variant, ToDoubleFunction<Client.Pace> of) {
        List<Client.Pace> bare = paces.getOrDefault(Variant.BARE, List.of());
        List<Client.Pace> own = paces.getOrDefault(variant, List.of());
        return Median.of(IntStream.range(0, bare.size())
                .mapToDouble(round -> of.applyAsDouble(own.get(round)) / of.applyAsDouble(bare.get(round))));
    }
}
