/// `gradewatch listen`: what an endpoint would receive, on a screen.
@NullMarked
package org.gradewatch.standalone.listen;

import org.jspecify.annotations.NullMarked;
