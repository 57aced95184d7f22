package org.gradewatch.ingest.reading.press;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Reason;

/// What stands in the way of publishing what a story tells; collected while it is read.
final class Reasons {

    private final List<Reason> all = new ArrayList<>();

    void hold(String code, String detail, Object... values) {
        Reason reason = new Reason(code, detail.formatted(values));
        if (!all.contains(reason)) {
            all.add(reason);
        }
    }

    List<Reason> all() {
        return List.copyOf(all);
    }
}
