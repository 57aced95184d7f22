/// Out of the topic of reports come, exactly once, ratings and the changes of them.
@NullMarked
package org.gradewatch.rating.topology;

import org.jspecify.annotations.NullMarked;
