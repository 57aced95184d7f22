/// Signatures by which a receiver knows that a call is ours, and the keys for them under lock.
@NullMarked
package org.gradewatch.notification.webhook.signature;

import org.jspecify.annotations.NullMarked;
