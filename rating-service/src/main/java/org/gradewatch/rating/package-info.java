/// The rating service: what the reports of each authority add up to, and what of it is new.
@NullMarked
package org.gradewatch.rating;

import org.jspecify.annotations.NullMarked;
