/// The service as a whole: from a record on the topic to a mail in the box.
@NullMarked
package org.gradewatch.notification;

import org.jspecify.annotations.NullMarked;
