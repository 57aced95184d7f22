/// Out of the standing, and the one that was announced last, comes the change to announce.
@NullMarked
package org.gradewatch.rating.announcement;

import org.jspecify.annotations.NullMarked;
