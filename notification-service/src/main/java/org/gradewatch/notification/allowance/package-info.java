/// How many mails may go out now: all that there are, so many a minute, or none.
@NullMarked
package org.gradewatch.notification.allowance;

import org.jspecify.annotations.NullMarked;
