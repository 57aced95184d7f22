/// Out of ratings and changes comes the register that everyone can read.
@NullMarked
package org.gradewatch.rating.register;

import org.jspecify.annotations.NullMarked;
