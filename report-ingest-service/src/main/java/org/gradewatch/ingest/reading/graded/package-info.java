/// What the frameworks' words look like in print: grades and the labels of areas.
@NullMarked
package org.gradewatch.ingest.reading.graded;

import org.jspecify.annotations.NullMarked;
