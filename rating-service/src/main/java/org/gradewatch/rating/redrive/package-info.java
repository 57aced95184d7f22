/// Reports that could not be folded are put back on their topic, when what stood in the way is
/// gone.
@NullMarked
package org.gradewatch.rating.redrive;

import org.jspecify.annotations.NullMarked;
