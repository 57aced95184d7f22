/// Out of what was current at the end of each year come the pictures of trends.
@NullMarked
package org.gradewatch.rating.page.trend;

import org.jspecify.annotations.NullMarked;
