/// Out of the register and the changes come pages for people.
@NullMarked
package org.gradewatch.rating.page;

import org.jspecify.annotations.NullMarked;
