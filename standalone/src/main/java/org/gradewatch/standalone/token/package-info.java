/// The command that gives access tokens and takes them away.
@NullMarked
package org.gradewatch.standalone.token;

import org.jspecify.annotations.NullMarked;
