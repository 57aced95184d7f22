package org.gradewatch.ingest.reading.opened;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// In which letters a web page is written. What is valid UTF-8 is no accident, so the bytes go
/// before what the page says of itself.
final class PageCharset {

    private static final int SAID_WITHIN = 4096;

    private PageCharset() {}

    /// Null when the page itself says it, by its first bytes or in words.
    static @Nullable String of(byte[] page) {
        if (isUtf8(page)) {
            return "UTF-8";
        }
        String start = new String(page, 0, Math.min(page.length, SAID_WITHIN), ISO_8859_1);
        boolean said = start.startsWith("\u00fe\u00ff")
                || start.startsWith("\u00ff\u00fe")
                || start.contains("charset")
                || start.contains("encoding");
        return said ? null : "windows-1252";
    }

    private static boolean isUtf8(byte[] page) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
