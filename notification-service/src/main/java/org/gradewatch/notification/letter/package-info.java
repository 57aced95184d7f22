/// The words of the mail that tells one person of one change.
@NullMarked
package org.gradewatch.notification.letter;

import org.jspecify.annotations.NullMarked;
