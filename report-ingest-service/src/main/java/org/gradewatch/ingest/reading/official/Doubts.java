package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gradewatch.model.Reason;

/// Everything that stands in the way of publishing what is being read. Every step adds its own.
final class Doubts {

    private final List<Reason> reasons = new ArrayList<>();

    /// @param detail one sentence, with `%s` for what was found
    void add(String code, String detail, Object... found) {
        reasons.add(new Reason(code, detail.formatted(found)));
    }

    void addAll(Collection<Reason> more) {
        reasons.addAll(more);
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }
}
