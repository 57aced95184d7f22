/// Out of the register comes the page about one authority.
@NullMarked
package org.gradewatch.rating.page.authority;

import org.jspecify.annotations.NullMarked;
