package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;

/// Where a stream is unpacked to; every byte is taken from the allowance first.
final class Unpacked extends OutputStream {

    private static final int SMALLEST = 4 * 1024;
    private static final int LARGEST = 64 * 1024;

    private final RandomAccessReadWriteBuffer bytes;
    private final Allowance allowance;

    /// @param packed how many bytes it had; what it will have is guessed from that
    Unpacked(long packed, Allowance allowance) {
        this.bytes = new RandomAccessReadWriteBuffer((int) Math.clamp(packed * 4, SMALLEST, LARGEST));
        this.allowance = allowance;
    }

    @Override
    public void write(int one) throws IOException {
        allowance.unpack(1);
        bytes.write(one);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        allowance.unpack(length);
        bytes.write(from, offset, length);
    }

    /// As the next filter reads it.
    InputStream again() throws IOException {
        return new RandomAccessInputStream(view());
    }

    RandomAccessRead view() throws IOException {
        bytes.seek(0);
        return bytes;
    }
}
