/// How fast documents are read, beside bare text extraction.
@NullMarked
package org.gradewatch.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
