package org.gradewatch.ingest.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/// A PDF written object by object: what no library would write. Objects 1 to 4 are the catalogue,
/// the page tree, its one page and the font `F`; whoever gives one of them replaces it.
final class RawPdf {

    static final String TEXT = "BT /F 12 Tf 72 700 Td (Children are helped early.) Tj ET ";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean[] given = new boolean[5];

    RawPdf() {
        write("%PDF-1.7\n");
    }

    /// One page with this content.
    static RawPdf of(String content) {
        return new RawPdf().stream(5, "", content.getBytes(ISO_8859_1));
    }

    RawPdf object(int number, String body) {
        if (number < given.length) {
            given[number] = true;
        }
        return write(number + " 0 obj\n" + body + "\nendobj\n");
    }

    RawPdf stream(int number, String dictionary, byte[] data) {
        write("%d 0 obj\n<<%s/Length %d>>\nstream\n".formatted(number, dictionary, data.length));
        bytes.writeBytes(data);
        return write("\nendstream\nendobj\n");
    }

    /// @param filters outermost first
    RawPdf packed(int number, String dictionary, byte[] data, String... filters) {
        byte[] packed = data;
        for (int i = filters.length - 1; i >= 0; i--) {
            packed = packed(packed, filters[i]);
        }
        return stream(number, "%s/Filter[/%s]".formatted(dictionary, String.join("/", filters)), packed);
    }

    RawPdf write(String text) {
        bytes.writeBytes(text.getBytes(ISO_8859_1));
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        withUsualObjects();
        write("trailer\n<</Root 1 0 R>>\n%%EOF\n");
        return bytes.toByteArray();
    }

    /// For whoever writes one.
    byte[] bytesWithoutTrailer() {
        return bytes.toByteArray();
    }

    private void withUsualObjects() {
        String[] usual = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>/XObject<</X 6 0 R>>>>"
                    + "/Contents 5 0 R>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        for (int number = 1; number <= usual.length; number++) {
            if (!given[number]) {
                object(number, usual[number - 1]);
            }
        }
    }

    private static byte[] packed(byte[] data, String filter) {
        try {
            var out = new ByteArrayOutputStream();
            FilterFactory.INSTANCE
                    .getFilter(COSName.getPDFName(filter))
                    .encode(new ByteArrayInputStream(data), out, new COSDictionary(), 0);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
