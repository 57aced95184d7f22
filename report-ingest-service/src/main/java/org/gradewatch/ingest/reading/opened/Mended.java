package org.gradewatch.ingest.reading.opened;

import java.util.Map;

/// Mends letters that somebody before us had taken for those of another code: `â€™` was an
/// apostrophe.
final class Mended {

    private static final Map<String, String> MENDED = Map.of(
            "\u00e2\u20ac\u2122", "\u2019",
            "\u00e2\u20ac\u02dc", "\u2018",
            "\u00e2\u20ac\u0153", "\u201c",
            "\u00e2\u20ac\u009d", "\u201d",
            "\u00e2\u20ac\u201c", "\u2013",
            "\u00e2\u20ac\u201d", "\u2014",
            "\u00c2\u00a0", "\u00a0",
            "\u00c2\u00a3", "\u00a3");

    private Mended() {}

    static String of(String text) {
        if (text.indexOf('\u00e2') < 0 && text.indexOf('\u00c2') < 0) {
            return text;
        }
        String mended = text;
        for (Map.Entry<String, String> letter : MENDED.entrySet()) {
            mended = mended.replace(letter.getKey(), letter.getValue());
        }
        return mended;
    }
}
