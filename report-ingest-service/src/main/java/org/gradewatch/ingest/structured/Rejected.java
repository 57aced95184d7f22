package org.gradewatch.ingest.structured;

import java.util.List;

/// What was given makes no sense: each complaint names what was given and what was expected.
public class Rejected extends RuntimeException {

    private static final int SHOWN = 20;

    private final List<String> complaints;

    public Rejected(List<String> complaints) {
        super(String.join("; ", complaints.subList(0, Math.min(SHOWN, complaints.size()))));
        this.complaints = List.copyOf(complaints);
    }

    public Rejected(String complaint) {
        this(List.of(complaint));
    }

    /// The first of them; a table can be wrong in every line.
    public List<String> complaints() {
        return complaints.subList(0, Math.min(SHOWN, complaints.size()));
    }

    final List<String> all() {
        return complaints;
    }

    public int total() {
        return complaints.size();
    }
}
