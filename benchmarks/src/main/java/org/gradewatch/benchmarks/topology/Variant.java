package org.gradewatch.benchmarks.topology;

import java.util.Locale;

enum Variant {
    BARE(BareTopology.class),
    PLAIN(PlainTopology.class),
    BOUND(BoundTopology.class);

    private final Class<?> main;

    Variant(Class<?> main) {
        this.main = main;
    }

    Class<?> main() {
        return main;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
