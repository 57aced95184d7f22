/// Brings changes to endpoints, tries again, and gives up by rule.
@NullMarked
package org.gradewatch.notification.webhook.dispatch;

import org.jspecify.annotations.NullMarked;
