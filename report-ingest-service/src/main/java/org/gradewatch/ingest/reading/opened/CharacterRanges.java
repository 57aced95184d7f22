package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.RandomAccessRead;

/// Looks into a font's table of characters: one line of it can name a range of thousands of
/// millions, of which the library would keep each.
final class CharacterRanges {

    /// There are no more characters.
    private static final long MOST = 0x110000;

    private static final byte[] BEGIN = "beginbfrange".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern RANGE =
            Pattern.compile("<\\s*(\\p{XDigit}{1,8})\\s*>\\s*<\\s*(\\p{XDigit}{1,8})\\s*>");

    private CharacterRanges() {}

    /// @throws Unreadable when the stream is such a table and has too many
    static void check(RandomAccessRead stream) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(stream.length())];
        stream.readFully(bytes);
        stream.seek(0);
        if (find(bytes) && count(new String(bytes, StandardCharsets.ISO_8859_1)) > MOST) {
            throw new Unreadable("TOO_LARGE", "a font has more than %d characters".formatted(MOST));
        }
    }

    private static long count(String table) {
        long count = 0;
        for (String section : table.split("beginbfrange", -1)) {
            int end = section.indexOf("endbfrange");
            Matcher range = RANGE.matcher(end < 0 ? section : section.substring(0, end));
            while (range.find() && count <= MOST) {
                long size = Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16);
                count += Math.max(0, size);
            }
        }
        return count;
    }

    private static boolean find(byte[] bytes) {
        for (int at = 0; at <= bytes.length - BEGIN.length; at++) {
            int same = 0;
            while (same < BEGIN.length && bytes[at + same] == BEGIN[same]) {
                same++;
            }
            if (same == BEGIN.length) {
                return true;
            }
        }
        return false;
    }
}
