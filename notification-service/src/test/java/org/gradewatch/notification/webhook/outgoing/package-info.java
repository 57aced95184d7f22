/// Tests of the package.
@NullMarked
package org.gradewatch.notification.webhook.outgoing;

import org.jspecify.annotations.NullMarked;
