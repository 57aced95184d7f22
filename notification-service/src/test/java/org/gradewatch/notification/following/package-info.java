/// Tests of the package.
@NullMarked
package org.gradewatch.notification.following;

import org.jspecify.annotations.NullMarked;
