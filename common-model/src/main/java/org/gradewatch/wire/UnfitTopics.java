package org.gradewatch.wire;

import java.util.List;

/// Topics on the broker that are not as `topics.yml` says. Whoever works with them loses facts, so
/// nobody does.
public final class UnfitTopics extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnfitTopics(List<String> differences) {
        super("these topics are not as topics.yml says: " + String.join("; ", differences));
    }
}
