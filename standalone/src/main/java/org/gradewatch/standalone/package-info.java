/// The command, and the whole system in one JVM.
@NullMarked
package org.gradewatch.standalone;

import org.jspecify.annotations.NullMarked;
