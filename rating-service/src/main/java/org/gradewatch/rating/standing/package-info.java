/// Out of the inspections of an authority comes its standing: the judgements that hold now.
@NullMarked
package org.gradewatch.rating.standing;

import org.jspecify.annotations.NullMarked;
