/// The bytes that an endpoint gets.
@NullMarked
package org.gradewatch.notification.webhook.event;

import org.jspecify.annotations.NullMarked;
