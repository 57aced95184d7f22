/// The events in people's words: what mails, feeds and pages say alike.
@NullMarked
package org.gradewatch.wording;

import org.jspecify.annotations.NullMarked;
