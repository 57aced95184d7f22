/// Who follows what: asked for, confirmed by mail, seen, ended, erased.
@NullMarked
package org.gradewatch.notification.subscription;

import org.jspecify.annotations.NullMarked;
