/// Tests of the package.
@NullMarked
package org.gradewatch.notification.delivery;

import org.jspecify.annotations.NullMarked;
