/// What a wish would have brought, before anybody subscribes.
@NullMarked
package org.gradewatch.notification.preview;

import org.jspecify.annotations.NullMarked;
