/// Who may send, and who may decide.
@NullMarked
package org.gradewatch.ingest.access;

import org.jspecify.annotations.NullMarked;
