package org.gradewatch.ingest.reading.opened;

import org.gradewatch.model.Reason;

/// A document turned out, on the way, to be one that cannot be read. Thrown through the parser's
/// loops, and so without a stack trace.
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason why;

    Unreadable(String code, String detail) {
        super(code + ": " + detail, null, false, false);
        this.why = new Reason(code, detail);
    }

    public Reason why() {
        return why;
    }
}
