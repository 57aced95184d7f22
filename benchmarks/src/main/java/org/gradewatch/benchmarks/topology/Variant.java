package org.gradewatch.benchmarks.topology;

import java.util.List;
import java.util.Locale;

enum Variant {
    BARE(BareTopology.class),
    UNTHINKING(UnthinkingTopology.class),
    PLAIN(PlainTopology.class),
    BOUND(BoundTopology.class);

    /// Those that fold.
    static final List<Variant> OURS = List.of(PLAIN, BOUND);

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
