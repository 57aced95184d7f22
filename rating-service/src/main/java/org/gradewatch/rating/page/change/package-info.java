/// Out of what was announced come the list of changes and the page of each.
@NullMarked
package org.gradewatch.rating.page.change;

import org.jspecify.annotations.NullMarked;
