/// Tells people: subscriptions in, rating changes in, mails out, and the ledger of it all.
@NullMarked
package org.gradewatch.notification;

import org.jspecify.annotations.NullMarked;
