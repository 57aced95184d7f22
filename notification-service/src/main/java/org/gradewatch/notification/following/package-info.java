/// The pages of this service: to follow, confirm, see, change, leave and be forgotten, all of it
/// without a script.
@NullMarked
package org.gradewatch.notification.following;

import org.jspecify.annotations.NullMarked;
