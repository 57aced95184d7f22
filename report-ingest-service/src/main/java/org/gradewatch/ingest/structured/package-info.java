/// Reports that come as data, not as a document to be read, and whether they make sense.
@NullMarked
package org.gradewatch.ingest.structured;

import org.jspecify.annotations.NullMarked;
