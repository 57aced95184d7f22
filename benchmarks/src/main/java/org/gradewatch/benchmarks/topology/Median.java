package org.gradewatch.benchmarks.topology;

import java.util.stream.DoubleStream;

final class Median {

    private Median() {}

    static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// @param share of the values that are at most this
    static double percentile(double share, DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
