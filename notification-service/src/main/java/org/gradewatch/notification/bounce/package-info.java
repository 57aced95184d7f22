/// What comes back: mails that could not be delivered, and people who call them spam.
@NullMarked
package org.gradewatch.notification.bounce;

import org.jspecify.annotations.NullMarked;
