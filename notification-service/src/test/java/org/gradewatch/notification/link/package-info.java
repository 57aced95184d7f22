/// Tests of the package.
@NullMarked
package org.gradewatch.notification.link;

import org.jspecify.annotations.NullMarked;
