/// The text of a document, whatever it came in: what every later step reads.
@NullMarked
package org.gradewatch.ingest.reading.opened;

import org.jspecify.annotations.NullMarked;
