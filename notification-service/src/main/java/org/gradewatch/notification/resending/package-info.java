/// What goes out again because an operator says so, and addresses that are written to again.
@NullMarked
package org.gradewatch.notification.resending;

import org.jspecify.annotations.NullMarked;
