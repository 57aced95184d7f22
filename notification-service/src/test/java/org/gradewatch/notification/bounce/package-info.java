/// Tests of the package.
@NullMarked
package org.gradewatch.notification.bounce;

import org.jspecify.annotations.NullMarked;
