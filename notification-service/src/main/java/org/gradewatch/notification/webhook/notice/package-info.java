/// Tells the people behind an endpoint how it fares.
@NullMarked
package org.gradewatch.notification.webhook.notice;

import org.jspecify.annotations.NullMarked;
