/// What a document says, read from its bytes alone: the same bytes always read the same.
@NullMarked
package org.gradewatch.ingest.reading;

import org.jspecify.annotations.NullMarked;
