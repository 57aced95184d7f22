/// Alerts brought to people: leased by workers, handed to the mail server, settled.
@NullMarked
package org.gradewatch.notification.delivery;

import org.jspecify.annotations.NullMarked;
