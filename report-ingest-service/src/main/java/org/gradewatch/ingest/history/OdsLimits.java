package org.gradewatch.ingest.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.gradewatch.ingest.structured.Rejected;

/// Looks through a spreadsheet before the library makes a cell of everything that it claims to
/// have: a small file can unpack to gigabytes, and one element can stand for a million rows.
final class OdsLimits {

    private static final String CONTENT = "content.xml";
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_BYTES = 64 << 20;

    private OdsLimits() {}

    /// @throws Rejected that names the limit
    static void check(byte[] ods) {
        boolean hasContent = false;
        int left = MOST_BYTES;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || ++parts > MOST_PARTS) {
                    throw new Rejected("unpacked, it has more than %d bytes or %d parts (expected: a smaller table)"
                            .formatted(MOST_BYTES, MOST_PARTS));
                }
                if (part.getName().endsWith(".xml") && bytes.length > 0) {
                    OdsCells.check(bytes);
                }
                hasContent |= CONTENT.equals(part.getName());
            }
        } catch (IOException | IllegalArgumentException | XMLStreamException e) {
            throw new Rejected(
                    "this is no table: %s (expected: an OpenDocument spreadsheet)".formatted(e.getMessage()));
        }
        if (!hasContent) {
            throw new Rejected("this is no table: it has no content.xml (expected: an OpenDocument spreadsheet)");
        }
    }
}
