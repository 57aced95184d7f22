package org.gradewatch.ingest.history;

import org.gradewatch.ingest.decision.Decision;

/// What became of the lines of a table.
///
/// @param held lines that contradict what is published, for a person to decide
record Loaded(int rows, int published, int known, int held) {

    static final Loaded NOTHING = new Loaded(0, 0, 0, 0);

    static Loaded of(Decision decision) {
        return switch (decision) {
            case Decision.Publish _ -> new Loaded(1, 1, 0, 0);
            case Decision.AlreadyKnown _ -> new Loaded(1, 0, 1, 0);
            case Decision.Hold _ -> new Loaded(1, 0, 0, 1);
            case Decision.Refuse _ -> new Loaded(1, 0, 0, 0);
        };
    }

    Loaded and(Loaded more) {
        return new Loaded(rows + more.rows, published + more.published, known + more.known, held + more.held);
    }
}
