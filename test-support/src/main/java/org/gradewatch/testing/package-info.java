/// What tests stand on: a real broker, a real database, and the rules of the house.
@NullMarked
package org.gradewatch.testing;

import org.jspecify.annotations.NullMarked;
