/// Out of the set of documents on an authority come its inspections.
@NullMarked
package org.gradewatch.rating.inspection;

import org.jspecify.annotations.NullMarked;
