/// Tests of the package.
@NullMarked
package org.gradewatch.notification.subscription;

import org.jspecify.annotations.NullMarked;
