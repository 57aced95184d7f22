/// Calls to addresses that strangers chose, which reach nothing but the public internet.
@NullMarked
package org.gradewatch.notification.webhook.outgoing;

import org.jspecify.annotations.NullMarked;
