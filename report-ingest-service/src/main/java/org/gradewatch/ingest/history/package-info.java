/// Tables of past outcomes, the shipped one first.
@NullMarked
package org.gradewatch.ingest.history;

import org.jspecify.annotations.NullMarked;
