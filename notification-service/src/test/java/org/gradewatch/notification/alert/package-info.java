/// Tests of the package.
@NullMarked
package org.gradewatch.notification.alert;

import org.jspecify.annotations.NullMarked;
