/// Which endpoints a change goes to, and whether it did.
@NullMarked
package org.gradewatch.notification.webhook.matching;

import org.jspecify.annotations.NullMarked;
