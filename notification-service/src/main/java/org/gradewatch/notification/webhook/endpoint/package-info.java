/// The endpoints of systems: made, changed, trusted, and what is signed for them.
@NullMarked
package org.gradewatch.notification.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
