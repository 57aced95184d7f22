/// Sends again what was.
@NullMarked
package org.gradewatch.notification.webhook.replay;

import org.jspecify.annotations.NullMarked;
