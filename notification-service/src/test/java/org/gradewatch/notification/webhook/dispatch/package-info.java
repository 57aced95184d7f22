/// Tests.
@NullMarked
package org.gradewatch.notification.webhook.dispatch;

import org.jspecify.annotations.NullMarked;
