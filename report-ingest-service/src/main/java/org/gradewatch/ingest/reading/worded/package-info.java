/// Words that mark something, as data.
@NullMarked
package org.gradewatch.ingest.reading.worded;

import org.jspecify.annotations.NullMarked;
