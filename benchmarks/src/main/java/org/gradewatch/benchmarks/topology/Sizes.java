package org.gradewatch.benchmarks.topology;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// How many bytes come of an authority's reports, the first, the second and so on, as our topology
/// wrote them.
///
/// @param document put into the store of documents
/// @param announced put into the store of what was announced
/// @param rating written to the topic of ratings
/// @param change written to the topic of changes; 0 where nothing is
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sizes(int[] document, int[] announced, int[] rating, int[] change) {

    static Sizes none(int reports) {
        return new Sizes(new int[reports], new int[reports], new int[reports], new int[reports]);
    }

    int changes() {
        return (int) Arrays.stream(change).filter(bytes -> bytes > 0).count();
    }

    /// As an argument of another process.
    String written() {
        return parts().stream()
                .map(part -> Arrays.stream(part).mapToObj(Integer::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    static Sizes read(String written) {
        List<int[]> parts = Arrays.stream(written.split(";"))
                .map(part -> Arrays.stream(part.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        return new Sizes(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    private List<int[]> parts() {
        return List.of(document, announced, rating, change);
    }

    @Override
    public String toString() {
        return "bytes a report: %.0f and %.0f of state, %.0f of rating, %.0f of change"
                .formatted(mean(document), mean(announced), mean(rating), mean(change));
    }

    private static double mean(int[] bytes) {
        return Arrays.stream(bytes).average().orElse(0);
    }
}
