/// Tests of the package.
@NullMarked
package org.gradewatch.notification.ledger;

import org.jspecify.annotations.NullMarked;
