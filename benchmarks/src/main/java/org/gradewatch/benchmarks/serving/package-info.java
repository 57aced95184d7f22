/// What the register serves to many: streams of changes, and answers.
@NullMarked
package org.gradewatch.benchmarks.serving;

import org.jspecify.annotations.NullMarked;
