package org.gradewatch.ingest.reading.opened;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Opens plain texts: UTF-8, and what is none is taken for the old Windows letters.
final class PlainText {

    private PlainText() {}

    static Opened of(byte[] document) {
        String text = decode(document);
        if (text.chars().filter(PlainText::isNoText).count() * 50 > text.length()) {
            return Opened.Closed.because("NOT_TEXT", "neither a PDF nor a text");
        }
        if (text.isBlank()) {
            return Opened.Closed.because("EMPTY", "nothing but blanks (expected: a document)");
        }
        return Opened.article(text, null);
    }

    /// Whatever a page says of its letters, the bytes know better.
    static String decode(byte[] document) {
        return Mended.of(decoded(document));
    }

    private static String decoded(byte[] document) {
        if (startsWith(document, 0xfe, 0xff) || startsWith(document, 0xff, 0xfe)) {
            return new String(document, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(document, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] document, int first, int second) {
        return document.length > 1 && (document[0] & 0xff) == first && (document[1] & 0xff) == second;
    }

    private static boolean isNoText(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f' || letter == 0xfffd;
    }
}
