/// Documents that wait for a person, and the decisions on them.
@NullMarked
package org.gradewatch.ingest.held;

import org.jspecify.annotations.NullMarked;
