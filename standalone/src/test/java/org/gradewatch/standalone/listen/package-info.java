/// Tests of the package.
@NullMarked
package org.gradewatch.standalone.listen;

import org.jspecify.annotations.NullMarked;
