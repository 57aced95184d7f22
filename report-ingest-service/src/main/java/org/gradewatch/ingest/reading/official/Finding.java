package org.gradewatch.ingest.reading.official;

import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.model.Area;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;

/// What one witness says of one area, and where.
record Finding(Area area, Grade grade, int page, String quote) {

    Finding {
        quote = Letters.oneLine(quote);
    }

    Evidence evidence() {
        return new Evidence(area, grade, page, quote);
    }
}
