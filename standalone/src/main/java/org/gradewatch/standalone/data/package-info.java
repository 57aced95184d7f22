/// The folder that holds everything a standalone run keeps.
@NullMarked
package org.gradewatch.standalone.data;

import org.jspecify.annotations.NullMarked;
