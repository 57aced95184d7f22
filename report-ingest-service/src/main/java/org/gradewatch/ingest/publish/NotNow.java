package org.gradewatch.ingest.publish;

/// Nothing can be published at this moment, through no fault of the sender; trying again soon is
/// right, and safe.
public final class NotNow extends RuntimeException {

    public NotNow(String why) {
        super(why);
    }

    public NotNow(String why, Throwable cause) {
        super(why, cause);
    }
}
