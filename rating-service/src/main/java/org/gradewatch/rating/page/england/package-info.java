/// Out of all authorities comes how England stands, and the one that somebody looks for.
@NullMarked
package org.gradewatch.rating.page.england;

import org.jspecify.annotations.NullMarked;
