/// What is asked over HTTP: parameters, and what is said of wrong ones.
@NullMarked
package org.gradewatch.rating.question;

import org.jspecify.annotations.NullMarked;
