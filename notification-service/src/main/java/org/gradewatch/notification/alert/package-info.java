/// One alert for every rating change: whom it is told to, decided and written in one transaction.
@NullMarked
package org.gradewatch.notification.alert;

import org.jspecify.annotations.NullMarked;
