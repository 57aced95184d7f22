/// The words of the field and the facts that the services tell each other, free of any framework.
@NullMarked
package org.gradewatch.model;

import org.jspecify.annotations.NullMarked;
