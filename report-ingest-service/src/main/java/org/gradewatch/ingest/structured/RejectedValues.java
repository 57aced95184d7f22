package org.gradewatch.ingest.structured;

/// The request is in order, but what it says of the world cannot be.
public final class RejectedValues extends Rejected {

    private static final long serialVersionUID = 1L;

    public RejectedValues(Rejected why) {
        super(why.all());
    }
}
