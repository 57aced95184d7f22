/// Tests of the examples for those who receive webhooks.
@NullMarked
package org.gradewatch.notification.webhook.receiving;

import org.jspecify.annotations.NullMarked;
