/// Access tokens as they are kept: in a file that a command writes and the services watch.
@NullMarked
package org.gradewatch.support.tokens;

import org.jspecify.annotations.NullMarked;
