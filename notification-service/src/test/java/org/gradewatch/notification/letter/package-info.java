/// The words of mails.
@NullMarked
package org.gradewatch.notification.letter;

import org.jspecify.annotations.NullMarked;
