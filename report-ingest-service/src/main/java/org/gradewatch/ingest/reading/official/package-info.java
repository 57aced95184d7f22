/// The inspectorate's own documents: full reports, judged by two readings that share no pattern,
/// and letters of visits.
@NullMarked
package org.gradewatch.ingest.reading.official;

import org.jspecify.annotations.NullMarked;
