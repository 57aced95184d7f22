/// Decided facts on their topics: together or not at all.
@NullMarked
package org.gradewatch.ingest.publish;

import org.jspecify.annotations.NullMarked;
