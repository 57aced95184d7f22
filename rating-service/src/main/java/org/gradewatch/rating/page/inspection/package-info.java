/// Out of the register comes the page about one inspection, and the same as JSON.
@NullMarked
package org.gradewatch.rating.page.inspection;

import org.jspecify.annotations.NullMarked;
