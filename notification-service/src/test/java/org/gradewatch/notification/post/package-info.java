/// Tests of the package.
@NullMarked
package org.gradewatch.notification.post;

import org.jspecify.annotations.NullMarked;
