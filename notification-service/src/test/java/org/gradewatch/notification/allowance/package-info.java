/// Tests of the package.
@NullMarked
package org.gradewatch.notification.allowance;

import org.jspecify.annotations.NullMarked;
