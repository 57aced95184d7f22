/// What every service does alike: topics made and checked at the start, access by token, errors.
@NullMarked
package org.gradewatch.support;

import org.jspecify.annotations.NullMarked;
