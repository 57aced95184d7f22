package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A document's bytes that stop giving when the deadline has passed, so that no loop of a parser
/// outlives it.
final class WatchedBytes extends RandomAccessReadBuffer {

    private static final int BETWEEN_CHECKS = 4096;

    private final Deadline deadline;
    private int untilCheck = BETWEEN_CHECKS;

    WatchedBytes(byte[] bytes, Deadline deadline) {
        super(bytes);
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        watch();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        deadline.check();
        return super.read(into, offset, length);
    }

    private void watch() {
        if (--untilCheck <= 0) {
            untilCheck = BETWEEN_CHECKS;
            deadline.check();
        }
    }
}
