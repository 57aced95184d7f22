package org.gradewatch.ingest.reading.opened;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks for decompression bombs before the PDF library would unpack them into memory: streams that
/// a few bytes make enormous, packed once or twice.
final class Inflation {

    /// The largest stream that is believed. Pictures are not unpacked for reading, so not counted.
    static final long MOST = 48L * 1024 * 1024;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.ISO_8859_1);

    /// How far before a stream its dictionary is looked for.
    private static final int DICTIONARY = 400;

    /// No packing makes more of less than `MOST` than this.
    private static final int SMALL = 40 * 1024;

    private final byte[] document;
    private final Deadline deadline;
    private final byte[] unpacked = new byte[64 * 1024];

    Inflation(byte[] document, Deadline deadline) {
        this.document = document;
        this.deadline = deadline;
    }

    boolean isBomb() {
        int at = find(STREAM, 0);
        while (at >= 0) {
            deadline.check();
            int start = at + STREAM.length;
            int end = find(END, start);
            int until = end < 0 ? document.length : end;
            if (!isPicture(at) && isTooMuch(start, until)) {
                return true;
            }
            at = end < 0 ? -1 : find(STREAM, end + END.length);
        }
        return false;
    }

    private boolean isPicture(int at) {
        int from = Math.max(0, at - DICTIONARY);
        String dictionary = new String(document, from, at - from, StandardCharsets.ISO_8859_1);
        return dictionary
                .substring(Math.max(0, dictionary.lastIndexOf(" obj")))
                .replace(" ", "")
                .contains("/Subtype/Image");
    }

    private boolean isTooMuch(int start, int end) {
        int from = start;
        while (from < end && (document[from] == '\r' || document[from] == '\n')) {
            from++;
        }
        Inflater outer = new Inflater();
        Inflater inner = new Inflater();
        try {
            outer.setInput(document, from, end - from);
            return isTooMuch(outer, inner, end - from < SMALL);
        } catch (DataFormatException e) {
            return false;
        } finally {
            outer.end();
            inner.end();
        }
    }

    /// @param small then only what is packed twice can be too much
    private boolean isTooMuch(Inflater outer, Inflater inner, boolean small) throws DataFormatException {
        long outerSize = 0;
        int got = outer.inflate(unpacked);
        boolean twice =
                got > 1 && unpacked[0] == 0x78 && (((unpacked[0] & 0xff) << 8) + (unpacked[1] & 0xff)) % 31 == 0;
        while (got > 0 && (twice || !small)) {
            outerSize += got;
            if (outerSize > MOST || twice && innerSize(inner, got) > MOST) {
                return true;
            }
            deadline.check();
            got = outer.inflate(unpacked);
        }
        return false;
    }

    private long innerSize(Inflater inner, int length) {
        byte[] again = new byte[64 * 1024];
        try {
            inner.setInput(unpacked.clone(), 0, length);
            while (inner.inflate(again) > 0 && inner.getBytesWritten() <= MOST) {
                deadline.check();
            }
        } catch (DataFormatException e) {
            return 0;
        }
        return inner.getBytesWritten();
    }

    private int find(byte[] word, int from) {
        for (int at = from; at <= document.length - word.length; at++) {
            int same = 0;
            while (same < word.length && document[at + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return at;
            }
        }
        return -1;
    }
}
