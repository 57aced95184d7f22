/// What the pages of every service have alike: the frame around them, their safe headers, the
/// grades' looks, and pages that say what went wrong.
@NullMarked
package org.gradewatch.support.page;

import org.jspecify.annotations.NullMarked;
