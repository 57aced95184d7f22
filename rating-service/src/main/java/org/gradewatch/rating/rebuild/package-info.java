/// Everything computed once more from the first report, by command: what changed rules would alter,
/// its announcement, and the fresh start of the topology.
@NullMarked
package org.gradewatch.rating.rebuild;

import org.jspecify.annotations.NullMarked;
