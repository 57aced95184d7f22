package org.gradewatch.ingest.reading.opened;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/// Keeps a font from page to page: the library would read each of them on every one of the first
/// three pages anew.
final class KeptFonts extends DefaultResourceCache {

    @Override
    public @Nullable PDFont removeFont(COSObject font) {
        return null;
    }
}
