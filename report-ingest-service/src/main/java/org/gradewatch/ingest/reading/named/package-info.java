/// Who a document is about.
@NullMarked
package org.gradewatch.ingest.reading.named;

import org.jspecify.annotations.NullMarked;
