/// What ingest counts and times.
@NullMarked
package org.gradewatch.ingest.meters;

import org.jspecify.annotations.NullMarked;
