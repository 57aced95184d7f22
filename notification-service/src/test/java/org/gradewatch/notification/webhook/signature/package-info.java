/// Tests of the package.
@NullMarked
package org.gradewatch.notification.webhook.signature;

import org.jspecify.annotations.NullMarked;
