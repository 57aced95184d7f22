/// When: the days on site, and the day of publication.
@NullMarked
package org.gradewatch.ingest.reading.dated;

import org.jspecify.annotations.NullMarked;
