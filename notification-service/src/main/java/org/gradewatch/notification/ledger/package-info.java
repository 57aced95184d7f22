/// The proof that everyone who should have been told was: counted, recomputed, shown.
@NullMarked
package org.gradewatch.notification.ledger;

import org.jspecify.annotations.NullMarked;
